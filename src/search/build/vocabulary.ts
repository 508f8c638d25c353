/**
 * The words of an archive with how often each occurs: for words that are still being typed, and for those that
 * no essay has. One file a first letter; in it a list for each first two letters, which is deflated by itself.
 */
import { deflateRawSync } from 'node:zlib';
import { type IndexTable, wordsFile } from '../format.ts';

export interface WrittenVocabulary extends Pick<IndexTable, 'words'> {
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** `counts` has for each form how often it occurs. */
export function packVocabulary(counts: ReadonlyMap<string, number>): WrittenVocabulary {
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const lists = Map.groupBy(sorted, ([form]) => [...form].slice(0, 2).join(''));
  const packed = new Map([...lists].map(([prefix, words]) => [prefix, deflateRawSync(frontCode(words))]));
  const words = Object.fromEntries([...packed].map(([prefix, { length }]) => [prefix, length]));
  // In the order of the table's keys, which has figures first.
  const files = Map.groupBy(Object.keys(words), wordsFile);
  const bytesOf = (prefixes: readonly string[]): Uint8Array =>
    Buffer.concat(prefixes.flatMap((prefix) => packed.get(prefix) ?? []));
  return { words, files: new Map([...files].map(([name, prefixes]) => [name, bytesOf(prefixes)])) };
}

/** One digit in base 36. */
const MAX_SHARED = 35;

/** Each word as how many letters it shares with the one before, the rest of it, and its count: `3ocracy 41`. */
function frontCode(words: readonly (readonly [string, number])[]): string {
  let before = '';
  return words
    .map(([form, count]) => {
      let shared = 0;
      while (shared < MAX_SHARED && shared < before.length && before[shared] === form[shared]) shared++;
      before = form;
      return `${shared.toString(36)}${form.slice(shared)} ${count}`;
    })
    .join('\n');
}
