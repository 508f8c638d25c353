/**
 * Hashes a value by its data: equal values have equal hashes, whatever their objects. Null if the value contains
 * anything that data doesn't describe (a function, an instance of a class).
 */
import { sha256Of } from '../algorithms/sha256.ts';

/** 120 bits, in Base64. */
const LENGTH = 20;

/**
 * `hashOf` may know the hash of a large object. `memo` caches hashes of list items, because the same citation is an
 * item of several lists: of the citing essay, of the cited issue, of the archive.
 */
export function hashValue(
  value: unknown,
  hashOf: (object: object) => string | undefined = () => undefined,
  memo: WeakMap<object, string> = new WeakMap(),
): string | null {
  let isHashable = true;
  const text = write(value);
  return isHashable ? sha256Of(text, 'base64url').slice(0, LENGTH) : null;

  function write(part: unknown): string {
    if (typeof part === 'string') return JSON.stringify(part);
    if (typeof part === 'object' && part !== null) return writeObject(part);
    if (['function', 'symbol', 'bigint'].includes(typeof part)) isHashable = false;
    return Object.is(part, -0) ? '-0' : String(part);
  }

  function writeObject(object: object): string {
    const known = hashOf(object);
    if (known !== undefined) return `#${known}`;
    if (Array.isArray(object)) return `[${writeAll(object, writeItem)}]`;
    if (object instanceof Set) return `set[${writeAll(object, write)}]`;
    if (object instanceof Map) return `map[${writeAll([...object].flat(), write)}]`;
    const prototype: unknown = Object.getPrototypeOf(object);
    if (prototype !== Object.prototype && prototype !== null) isHashable = false;
    const members = writeAll(
      Object.keys(object),
      (name) => `${JSON.stringify(name)}:${write(Reflect.get(object, name))}`,
    );
    return `{${members}}`;
  }

  function writeItem(item: unknown): string {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return write(item);
    const hash = memo.get(item) ?? hashValue(item, hashOf, memo);
    if (hash === null) isHashable = false;
    else memo.set(item, hash);
    return `#${hash}`;
  }

  function writeAll<Part>(parts: Iterable<Part>, writePart: (part: Part) => string): string {
    let written = '';
    for (const part of parts) {
      if (!isHashable) return '';
      written += `${writePart(part)},`;
    }
    return written;
  }
}
