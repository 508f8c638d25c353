/**
 * How well searches find what they should. Recall at ten: the share of the wanted paragraphs that are open hits of
 * the first ten essays. Reciprocal rank: one over the rank of the first essay whose best hit is a wanted paragraph.
 */
import type { Judged } from './judged-sample.ts';
import { LISTED, type SearchArchive } from './search-archive.ts';

export interface Verdict extends Judged {
  /** The places shown of each essay. */
  readonly shown: readonly string[];
  readonly recall: number;
  readonly reciprocal: number;
}

/** Hits of an essay that are open. */
const OPEN = 3;

export async function judge(queries: readonly Judged[], search: SearchArchive): Promise<Verdict[]> {
  return Promise.all(
    queries.map(async ({ typed, wanted }) => {
      const { essays } = await search(typed);
      const shown = essays.map(({ path, anchors }) => {
        const [, number = ''] = path.split('/');
        return anchors.map((anchor) => `${number} ${anchor}`);
      });
      const found = new Set(shown.flat());
      const rank = shown.findIndex(([first]) => first !== undefined && wanted.includes(first));
      return {
        typed,
        wanted,
        shown: shown.map((places) => places.join(' ')),
        recall: wanted.filter((place) => found.has(place)).length / Math.min(wanted.length, LISTED * OPEN),
        reciprocal: rank < 0 ? 0 : 1 / (rank + 1),
      };
    }),
  );
}

export interface Score {
  /** Share from 0 to 1. */
  readonly recall: number;
  /** From 0 to 1. */
  readonly reciprocal: number;
}

export function average(scores: readonly Score[]): Score {
  const mean = (of: (score: Score) => number): number =>
    scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + of(score), 0) / scores.length;
  return { recall: mean(({ recall }) => recall), reciprocal: mean(({ reciprocal }) => reciprocal) };
}
