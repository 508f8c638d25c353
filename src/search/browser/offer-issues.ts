/** The issues that a query names by a number, a date or a citation as printed. */
import type { Query } from '../query/query.ts';
import { findIssues, mayBeNumber } from './find-issues.ts';
import type { OfferedIssue } from './offer-issue.ts';
import { openIssues } from './open-issues.ts';

/** Figures, and nothing that only a search has; longer than any citation is no citation. */
const MAY_BE_CITATION = /^(?=.*\d)[^":]{3,80}$/;

export function offerIssues(base: string): (query: Query) => Promise<readonly OfferedIssue[]> {
  const openList = openIssues(base);
  return async ({ typed, filters }) => {
    if (filters.length > 0) return [];
    if (mayBeNumber(typed)) {
      const named = findIssues(typed, await openList());
      if (named.length > 0) return named;
    }
    if (!MAY_BE_CITATION.test(typed)) return [];
    try {
      // The grammar of citations is fetched by who types one.
      const [list, { findCited }] = await Promise.all([openList(), import('./find-cited.ts')]);
      return findCited(typed, list);
    } catch (error) {
      console.warn('Citations can’t be read:', error);
      return []; // the offer is beside the search
    }
  };
}
