/**
 * The words of an archive with how often each occurs: for words that are still being typed, and for those that
 * no essay has. One file a first letter; in it a list for each first two letters, which is deflated by itself.
 */
import { deflateRawSync } from 'node:zlib';
import { type IndexTable, wordsFile } from '../format.ts';

export interface WrittenVocabulary extends Pick<IndexTable, 'words'> {
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** `counts` has for each form how often it occurs; a line of a list is `democracy 41`. */
export function packVocabulary(counts: ReadonlyMap<string, number>): WrittenVocabulary {
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const lists = Object.entries(Object.groupBy(sorted, ([form]) => [...form].slice(0, 2).join('')));
  const packed = lists.map(([prefix, words = []]) => ({
    prefix,
    bytes: deflateRawSync(words.map((word) => word.join(' ')).join('\n')),
  }));
  const files = Map.groupBy(packed, ({ prefix }) => wordsFile(prefix));
  return {
    words: Object.fromEntries(packed.map(({ prefix, bytes }) => [prefix, bytes.length])),
    files: new Map([...files].map(([name, own]) => [name, Buffer.concat(own.map(({ bytes }) => bytes))])),
  };
}
