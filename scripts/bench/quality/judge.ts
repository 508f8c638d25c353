/**
 * How well searches find what they should. Recall at ten: the share of the wanted paragraphs that stand open, or
 * first, in the first ten essays. Reciprocal rank: one over the place of the first essay that shows a wanted
 * paragraph at its head.
 */
import { readHits } from '../../../src/search/browser/read-hits.ts';
import type { SearchIndex } from '../../../src/search/engine/open-index.ts';
import { searchIndex } from '../../../src/search/engine/search-index.ts';
import { readQuery } from '../../../src/search/query/read-query.ts';
import type { Judged } from './judged-sample.ts';

export interface Verdict extends Judged {
  /** The places shown of each essay. */
  readonly shown: readonly string[];
  readonly recall: number;
  readonly reciprocal: number;
}

/** Essays, and places of each, that a reader sees without asking for more. */
const ESSAYS = 10;
const OPEN = 3;

export async function judge(queries: readonly Judged[], index: SearchIndex): Promise<Verdict[]> {
  return Promise.all(
    queries.map(async ({ typed, wanted }) => {
      const outcome = await searchIndex(readQuery(typed), index);
      // Where no essay has all of the words, a reader sees those that come nearest.
      const essays = outcome.nothing?.nearest ?? outcome.essays;
      const shown = await Promise.all(
        essays.slice(0, ESSAYS).map(async (essay) => {
          const { hits } = await readHits(essay, index);
          return hits.map(({ anchor }) => `${index.table.essays.number[essay.essay]} ${anchor}`);
        }),
      );
      const found = new Set(shown.flat());
      const rank = shown.findIndex(([first]) => first !== undefined && wanted.includes(first));
      return {
        typed,
        wanted,
        shown: shown.map((places) => places.join(' ')),
        recall: wanted.filter((place) => found.has(place)).length / Math.min(wanted.length, ESSAYS * OPEN),
        reciprocal: rank < 0 ? 0 : 1 / (rank + 1),
      };
    }),
  );
}

export interface Score {
  readonly recall: number;
  readonly reciprocal: number;
}

export function average(verdicts: readonly Verdict[]): Score {
  const mean = (of: (verdict: Verdict) => number): number =>
    verdicts.reduce((sum, verdict) => sum + of(verdict), 0) / verdicts.length;
  return { recall: mean(({ recall }) => recall), reciprocal: mean(({ reciprocal }) => reciprocal) };
}
