/** Everything that is cited too often for its own page: the pages of its `cited-by/`. */
import type { Archive, Issue, Series } from '../archive/archive.ts';
import type { Work } from '../archive/work.ts';
import { type Citing, citingTo } from './paged-citing.ts';

export interface CitedByPages {
  readonly series: Series;
  readonly cited: Issue | Work;
  /** The last word of its address: its number, or the id of the work. */
  readonly word: string;
  readonly citing: Citing;
}

export function citedByPages(archive: Archive): CitedByPages[] {
  return [...archive.series.values()].flatMap((series) =>
    [...series.issues, ...series.works.filter(({ issue }) => issue === null)].flatMap((cited) => {
      const citing = citingTo(archive, cited);
      const word = 'number' in cited ? String(cited.number) : cited.id;
      return citing.pages.length === 0 ? [] : [{ series, cited, word, citing }];
    }),
  );
}
