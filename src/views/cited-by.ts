/** Everything that is cited too often for its own page: the pages of its `cited-by/`. */
import { type CitingEssay, citedBy, quotationsOfIssue } from '../archive/citation/cited-by.ts';
import { citationsFromElsewhere } from '../archive/citation/cites.ts';
import { type PaginatedCitedBy, paginateCitedBy } from '../archive/citation/paginate-cited-by.ts';
import { issueId, type SeriesId } from '../archive/schema/id.ts';
import type { Archive, Issue, Series } from '../archive/types.ts';
import type { Work } from '../archive/works.ts';
import { memoize } from '../incremental/memoize.ts';

/** What names a page: its series, the last word of its address (the number, or the id of the work), its place from 1. */
export interface CitedByPage {
  readonly series: SeriesId;
  readonly word: string;
  readonly page: number;
}

export interface CitedByPages {
  readonly series: Series;
  readonly cited: Issue | Work;
  readonly citing: PaginatedCitations;
}

export function citedByPages(archive: Archive): CitedByPage[] {
  return [...archive.series.values()].flatMap((series) =>
    [...series.issues, ...series.works.filter(({ issue }) => issue === null)].flatMap((cited) =>
      paginatedCitedBy(archive, cited).pages.map((_, index) => ({
        series: series.id,
        word: 'number' in cited ? String(cited.number) : cited.id,
        page: index + 1,
      })),
    ),
  );
}

/** All that cites what a page is of. Throws where the archive has no such thing. */
export function citedByPage(archive: Archive, { series: id, word }: CitedByPage): CitedByPages {
  const series = archive.series.get(id);
  const cited = /^\d+$/.test(word)
    ? archive.issues.get(issueId(id, Number(word)))
    : series?.works.find((work) => work.id === word);
  if (series === undefined || cited === undefined) throw new Error(`the archive has no ${id}/${word}`);
  return { series, cited, citing: paginatedCitedBy(archive, cited) };
}

/** Who cites an issue or a work, as the site's pages share it out: worked out once for all pages that show it. */
export interface PaginatedCitations extends PaginatedCitedBy {
  readonly all: readonly CitingEssay[];
}

/** Memoized: the pages of an issue, its essay and `cited-by/` need the same. */
export const paginatedCitedBy = memoize((archive: Archive, cited: Issue | Work): PaginatedCitations => {
  const quoting = 'number' in cited ? quotationsOfIssue(archive, cited) : [];
  const all = citedBy(archive, citationsFromElsewhere(archive, cited), quoting);
  return { all, ...paginateCitedBy(all) };
});

/** Parts a long list into pages; an empty list is one empty page. */
export function paginate<Item>(items: readonly Item[], most: number): (readonly Item[])[] {
  const pages: (readonly Item[])[] = [];
  for (let from = 0; from < items.length; from += most) pages.push(items.slice(from, from + most));
  return pages.length === 0 ? [[]] : pages;
}
