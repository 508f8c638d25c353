/**
 * What comes nearest where no essay has all of the words: those of the words that say most and that some essay has
 * together, and the essays that do.
 */
import type { SearchIndex } from './open-index.ts';
import { rarityOf } from './rarity-of.ts';
import type { TermPlaces } from './search-index.ts';

export interface Nearest {
  /** Terms that these essays have, by index. */
  readonly having: readonly number[];
  readonly essays: readonly number[];
}

/** `marked` tells for each term which essays have it; `essays` are those that may be found. */
export function findNearest(
  terms: readonly TermPlaces[],
  marked: readonly Uint8Array[],
  essays: readonly number[],
  index: SearchIndex,
): Nearest | null {
  const rarity = terms.map(({ places }) => rarityOf(places, index));
  const bySet = new Map<string, { worth: number; having: number[]; essays: number[] }>();
  for (const essay of essays) {
    const having = [...terms.keys()].filter((term) => marked[term]?.[essay] === 1);
    if (having.length === 0) continue;
    const known = bySet.get(having.join());
    if (known !== undefined) known.essays.push(essay);
    else {
      const worth = having.reduce((sum, term) => sum + (rarity[term] ?? 0), 0);
      bySet.set(having.join(), { worth, having, essays: [essay] });
    }
  }
  const [best] = [...bySet.values()].sort((a, b) => b.worth - a.worth || b.essays.length - a.essays.length);
  return best ?? null;
}
