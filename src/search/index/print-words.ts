/** A number by which places with the very same words are known. */

/** Shorter places repeat by chance: 'See below', 'The Editor'. */
const LEAST_WORDS = 12;

/**
 * 53 bits of the words of a place, given by `hashWord` of each; 0 for a place of few words. Two of 165,000 places are
 * alike by chance once in 600,000 archives.
 */
export function printWords(hashes: readonly number[]): number {
  if (hashes.length < LEAST_WORDS) return 0;
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (const word of hashes) {
    low = Math.imul(low ^ word, 0x01000193);
    high = Math.imul(high ^ word, 0x5bd1e995) + (low >>> 15);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
