/**
 * What comes nearest where no essay has all of the words: the essays with those of them that say most, by at least
 * half of what all say that stand anywhere.
 */
import type { SearchIndex } from './open-index.ts';
import { rarityOf } from './rarity-of.ts';
import type { TermPlaces } from './search-index.ts';

const LEAST = 0.5;

/** `marked` tells for each term which essays have it; `essays` are those that may be found. */
export function findNearest(
  terms: readonly TermPlaces[],
  marked: readonly Uint8Array[],
  essays: readonly number[],
  index: SearchIndex,
): number[] {
  const rarity = terms.map(({ places }) => (places.length === 0 ? 0 : rarityOf(places, index)));
  const all = rarity.reduce((sum, own) => sum + own, 0);
  return essays.filter((essay) => {
    const worth = rarity.reduce((sum, own, term) => sum + (marked[term]?.[essay] === 1 ? own : 0), 0);
    return worth > 0 && worth >= LEAST * all;
  });
}
