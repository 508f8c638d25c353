/**
 * How well searches find what they should. Recall at ten: the share of the wanted paragraphs that stand open, or
 * first, in the first ten essays. Reciprocal rank: one over the place of the first essay that shows a wanted
 * paragraph at its head.
 */
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
      const essays = outcome.nothing?.nearest?.essays ?? outcome.essays;
      const shown = await Promise.all(
        essays.slice(0, ESSAYS).map(({ essay, places }) => {
          const best = places().slice(0, OPEN);
          // Where only the title has the words, the beginning is shown.
          return namePlaces(essay, best.length > 0 ? best : [(index.places.first[essay] ?? 0) + 1], index);
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

async function namePlaces(essay: number, places: readonly number[], index: SearchIndex): Promise<string[]> {
  const first = index.places.first[essay] ?? 0;
  return Promise.all(
    places.map(async (place) => {
      const block = await index.texts.block(essay, index.texts.blockOf(essay, place - first));
      const [anchor] = block.places[place - first - block.from] ?? [];
      return `${index.table.essays.number[essay]} ${anchor}`;
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
