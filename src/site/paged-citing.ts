/** Who cites an issue or a work, as the site's pages share it out: worked out once for all pages that show it. */
import type { Issue } from '../archive/archive.ts';
import { type CitingEssay, citedBy } from '../archive/citation/cited-by.ts';
import { citationsFromElsewhere } from '../archive/citation/citing-of.ts';
import { type PaginatedCitedBy, paginateCitedBy } from '../archive/citation/page-citing.ts';
import { quotationsOfIssue } from '../archive/citation/quoted-passages.ts';
import { memoize } from '../archive/remember.ts';
import type { Work } from '../archive/work.ts';

export interface PaginatedCitations extends PaginatedCitedBy {
  readonly all: readonly CitingEssay[];
}

/** An issue's page, its essay's and its `cited-by/` ask for the same. */
export const paginatedCitedBy = memoize((archive, cited: Issue | Work): PaginatedCitations => {
  const quoting = 'number' in cited ? quotationsOfIssue(archive, cited) : [];
  const all = citedBy(archive, citationsFromElsewhere(archive, cited), quoting);
  return { all, ...paginateCitedBy(all) };
});
