/** Which essays have a phrase that a query leaves out: where it has stop words, its texts say so, and no list. */
import { type FoundTerm, positionOf } from './find-term.ts';
import type { SearchIndex } from './open-index.ts';
import { readHits } from './read-hits.ts';

/** Essays whose texts are read to confirm a phrase that is left out. */
const MOST_ESSAYS = 40;

/** A phrase that is left out, without the essays that turn out not to have it; if there are many, some are read. */
export async function confirmExcluded(
  found: FoundTerm,
  isWanted: (essay: number) => boolean,
  index: SearchIndex,
): Promise<FoundTerm> {
  if (!found.isUncertain) return found;
  const wanted = {
    terms: [{ ...found.term, not: false }],
    language: index.start.language,
    isUncertain: true,
  };
  const candidates = [...found.essays].filter(([essay]) => isWanted(essay));
  const read = await Promise.all(
    candidates.slice(0, MOST_ESSAYS).map(async ([essay, packed]) => {
      const hits = packed.map((hit) => ({ position: positionOf(hit), term: 0, likeness: 1, weight: 1 }));
      return (await readHits({ essay, score: 0, hits }, wanted, index)) === null ? [essay] : [];
    }),
  );
  const without = new Set(read.flat());
  return {
    ...found,
    essays: new Map([...found.essays].filter(([essay]) => !without.has(essay))),
    isUncertain: candidates.length > MOST_ESSAYS,
  };
}
