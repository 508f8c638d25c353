/**
 * A digest of a value of the archive: equal values have equal digests, whatever their objects. Null where a value
 * has something in it that can't be told by its data (a function, an instance of a class).
 */
import { hash } from 'node:crypto';

/**
 * `digestOf` may know a large object's digest without looking into it. `digests` keeps those of the members of lists: one
 * citation is asked for by the essay that makes it, by the issue that it cites, and among all.
 */
export function hashValue(
  value: unknown,
  digestOf: (object: object) => string | undefined = () => undefined,
  digests: WeakMap<object, string> = new WeakMap(),
): string | null {
  const written = write(value);
  return written === null ? null : hash('sha256', written, 'base64url').slice(0, LENGTH);

  function write(part: unknown): string | null {
    if (typeof part === 'string') return JSON.stringify(part);
    if (part === null || typeof part === 'boolean' || typeof part === 'number' || part === undefined)
      return Object.is(part, -0) ? '-0' : String(part);
    return typeof part === 'object' ? writeObject(part) : null;
  }

  function writeObject(object: object): string | null {
    const known = digestOf(object);
    if (known !== undefined) return `#${known}`;
    if (Array.isArray(object)) return writeList(object);
    if (object instanceof Set) return writeAll('set', object);
    if (object instanceof Map) return writeAll('map', [...object].flat());
    const prototype: unknown = Object.getPrototypeOf(object);
    return prototype === Object.prototype || prototype === null ? writeMembers(object) : null;
  }

  function writeMembers(object: object): string | null {
    let written = '{';
    for (const name of Object.keys(object)) {
      const member = write(Reflect.get(object, name));
      if (member === null) return null;
      written += `${JSON.stringify(name)}:${member},`;
    }
    return `${written}}`;
  }

  function writeList(list: readonly unknown[]): string | null {
    let written = '[';
    for (const member of list) {
      const isRecord = typeof member === 'object' && member !== null && !Array.isArray(member);
      const part = isRecord ? digestMember(member) : write(member);
      if (part === null) return null;
      written += `${part},`;
    }
    return `${written}]`;
  }

  function digestMember(member: object): string | null {
    const digest = digests.get(member) ?? hashValue(member, digestOf, digests);
    if (digest === null) return null;
    digests.set(member, digest);
    return `#${digest}`;
  }

  function writeAll(kind: string, values: Iterable<unknown>): string | null {
    let written = `${kind}[`;
    for (const value of values) {
      const part = write(value);
      if (part === null) return null;
      written += `${part},`;
    }
    return `${written}]`;
  }
}

/** 120 bits: two values of one archive with one digest are not to be expected. */
const LENGTH = 20;
