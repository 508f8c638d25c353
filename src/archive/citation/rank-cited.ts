/** What is cited, by how many essays: most first. What isn't held of it is what the archive most wants. */
import type { Archive, Issue, Series } from '../archive.ts';
import type { Work } from '../work.ts';
import { citationsFromElsewhere } from './citing-of.ts';

export interface CitedCount {
  readonly series: Series;
  readonly cited: Issue | Work;
  readonly held: boolean;
  readonly essays: number;
  readonly citations: number;
}

export function rankByCitingEssays(archive: Archive): CitedCount[] {
  return [...archive.series.values()]
    .flatMap((series) =>
      [...series.issues, ...series.works.filter(({ issue }) => issue === null)].flatMap((cited) => {
        const citing = citationsFromElsewhere(archive, cited);
        if (citing.length === 0) return [];
        const held = 'number' in cited && cited.held;
        const essays = new Set(citing.map(({ essay }) => essay)).size;
        return [{ series, cited, held, essays, citations: citing.length }];
      }),
    )
    .sort((a, b) => b.essays - a.essays || b.citations - a.citations);
}
