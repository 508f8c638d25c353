/** Places that have the very same words as others: passages that several issues repeat. */
import type { CollectedWords } from './collect-words.ts';

/** Shorter places repeat by chance: 'See below', 'The Editor'. */
const LEAST_WORDS = 12;

/** The groups of two and more, by each of their places. */
export function findRepeats({ words, firstWord }: CollectedWords): Map<number, readonly number[]> {
  const byPrint = new Map<number, number[]>();
  for (let place = 0; place + 1 < firstWord.length; place++) {
    const [from, to] = [firstWord[place] ?? 0, firstWord[place + 1] ?? 0];
    if (to - from < LEAST_WORDS) continue;
    const print = printOf(words, from, to);
    const found = byPrint.get(print);
    if (found === undefined) byPrint.set(print, [place]);
    else found.push(place);
  }
  const groups = [...byPrint.values()].filter(({ length }) => length > 1);
  return new Map(groups.flatMap((group) => group.map((place): [number, number[]] => [place, group])));
}

/** 53 bits of a stretch of words: two of 165,000 places are alike by chance once in 600,000 archives. */
function printOf(words: Uint32Array, from: number, to: number): number {
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (let at = from; at < to; at++) {
    const word = words[at] ?? 0;
    low = Math.imul(low ^ word, 0x01000193);
    high = Math.imul(high ^ word, 0x5bd1e995) + (low >>> 15);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
