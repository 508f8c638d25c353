/** Who cites an issue or a work, as the site's pages share it out: worked out once for all pages that show it. */
import type { Issue } from '../archive/archive.ts';
import { type CitingEssay, citedBy } from '../archive/citation/cited-by.ts';
import { citingOf } from '../archive/citation/citing-of.ts';
import { type PagedCiting, pageCiting } from '../archive/citation/page-citing.ts';
import { quotationsOf } from '../archive/citation/quoted-passages.ts';
import { remember } from '../archive/remember.ts';
import type { Work } from '../archive/work.ts';

export interface Citing extends PagedCiting {
  readonly all: readonly CitingEssay[];
}

/** An issue's page, its essay's and its `cited-by/` ask for the same. */
export const citingTo = remember((archive, cited: Issue | Work): Citing => {
  const quoting = 'number' in cited ? quotationsOf(archive, cited) : [];
  const all = citedBy(archive, citingOf(archive, cited), quoting);
  return { all, ...pageCiting(all) };
});
