/**
 * Works something out once for all pages that show it. Each of them depends on what it was worked out from, whichever
 * of them asked first: a plain map between pages would hide that, and the build would keep pages that are out of date.
 */
import type { Archive } from '../archive/archive.ts';
import { type Asked, asked } from './reads/asked.ts';

interface Remembered<Value> extends Readonly<Asked> {
  readonly value: Value;
}

/** `make` must ask nothing but the archive. What it makes is kept as long as the archive is. */
export function remember<Key, Value>(
  make: (archive: Archive, key: Key) => Value,
): (archive: Archive, key: Key) => Value {
  const archives = new WeakMap<Archive, Map<Key, Remembered<Value>>>();
  return (archive, key) => {
    const known = archives.get(archive) ?? new Map<Key, Remembered<Value>>();
    archives.set(archive, known);
    const answer = known.get(key) ?? workOut(archive, key);
    known.set(key, answer);
    const page = asked().getStore();
    if (page !== undefined) {
      for (const question of answer.questions) page.questions.add(question);
      page.repeatable &&= answer.repeatable;
    }
    return answer.value;
  };

  function workOut(archive: Archive, key: Key): Remembered<Value> {
    const own: Asked = { questions: new Set(), repeatable: true };
    const value = asked().run(own, () => make(archive, key));
    return { ...own, value };
  }
}
