/**
 * A digest of a value of the archive: equal values have equal digests, whatever their objects. Null where a value
 * has something in it that can't be told by its data (a function, an instance of a class).
 */
import { createHash } from 'node:crypto';

/**
 * `digestOf` may know a large object's digest without looking into it. `digests` keeps those of the members of lists: one
 * citation is asked for by the essay that makes it, by the issue that it cites, and among all.
 */
export function digestValue(
  value: unknown,
  digestOf: (object: object) => string | undefined = () => undefined,
  digests: WeakMap<object, string> = new WeakMap(),
): string | null {
  const parts: string[] = [];
  return write(value)
    ? createHash('sha256').update(parts.join('')).digest('base64url').slice(0, LENGTH)
    : null;

  function write(part: unknown): boolean {
    if (typeof part === 'string') parts.push(JSON.stringify(part));
    else if (part === null || typeof part === 'boolean' || typeof part === 'number' || part === undefined)
      parts.push(Object.is(part, -0) ? '-0' : String(part));
    else if (typeof part !== 'object') return false;
    else return writeObject(part);
    return true;
  }

  function writeObject(object: object): boolean {
    const known = digestOf(object);
    if (known !== undefined) {
      parts.push('#', known);
      return true;
    }
    if (Array.isArray(object)) return writeList(object);
    if (object instanceof Set) return writeAll('set[', object, ']');
    if (object instanceof Map) return writeAll('map[', [...object].flat(), ']');
    const prototype: unknown = Object.getPrototypeOf(object);
    if (prototype !== Object.prototype && prototype !== null) return false;
    return writeAll('{', Object.entries(object).flat(), '}');
  }

  function writeList(list: readonly unknown[]): boolean {
    parts.push('[');
    for (const member of list) {
      if (typeof member !== 'object' || member === null || Array.isArray(member)) {
        if (!write(member)) return false;
      } else {
        const digest = digests.get(member) ?? digestValue(member, digestOf, digests);
        if (digest === null) return false;
        digests.set(member, digest);
        parts.push('#', digest);
      }
      parts.push(',');
    }
    parts.push(']');
    return true;
  }

  function writeAll(opening: string, values: Iterable<unknown>, closing: string): boolean {
    parts.push(opening);
    for (const value of values) {
      if (!write(value)) return false;
      parts.push(',');
    }
    parts.push(closing);
    return true;
  }
}

/** 120 bits: two values of one archive with one digest are not to be expected. */
const LENGTH = 20;
