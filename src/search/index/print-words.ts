/** A number by which places with the very same words are known. */

/** Shorter places repeat by chance: 'See below', 'The Editor'. */
const LEAST_WORDS = 12;

/**
 * 53 bits of the words from one on to before another, given by `hashWord` of each; 0 for a place of few words. Two of
 * 165,000 places are alike by chance once in 600,000 archives.
 */
export function printWords(hashOf: (word: number) => number, from: number, to: number): number {
  if (to - from < LEAST_WORDS) return 0;
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (let at = from; at < to; at++) {
    const word = hashOf(at);
    low = Math.imul(low ^ word, 0x01000193);
    high = Math.imul(high ^ word, 0x5bd1e995) + (low >>> 15);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
