/**
 * The words of an archive with how often each occurs: for words that are still being typed, and for those that
 * no essay has. One file a first letter; in it a list for each first two letters, which is deflated by itself.
 */
import { deflateRawSync } from 'node:zlib';
import { wordsFile } from '../format.ts';

export interface WrittenVocabulary {
  readonly prefixes: readonly string[];
  readonly prefixSizes: readonly number[];
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** `counts` has for each form how often it occurs. */
export function packVocabulary(counts: ReadonlyMap<string, number>): WrittenVocabulary {
  const lists = Map.groupBy([...counts].sort(byForm), ([form]) => prefixOf(form));
  const packed = [...lists].map(([prefix, words]) => ({ prefix, bytes: deflateRawSync(frontCode(words)) }));
  const files = Map.groupBy(packed, ({ prefix }) => wordsFile(prefix));
  return {
    prefixes: packed.map(({ prefix }) => prefix),
    prefixSizes: packed.map(({ bytes }) => bytes.length),
    files: new Map([...files].map(([name, own]) => [name, Buffer.concat(own.map(({ bytes }) => bytes))])),
  };
}

const prefixOf = (form: string): string => [...form].slice(0, 2).join('');

const byForm = ([a]: readonly [string, number], [b]: readonly [string, number]): number => (a < b ? -1 : 1);

/** Each word as how many letters it shares with the one before, the rest of it, and its count: `3ocracy 41`. */
function frontCode(words: readonly (readonly [string, number])[]): string {
  let before = '';
  return words
    .map(([form, count]) => {
      let shared = 0;
      while (shared < MOST_SHARED && shared < before.length && before[shared] === form[shared]) shared++;
      before = form;
      return `${shared.toString(36)}${form.slice(shared)} ${count}`;
    })
    .join('\n');
}

/** One figure in base 36. */
const MOST_SHARED = 35;
