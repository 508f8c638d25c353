/** The issues that a query names by a number, a date or a citation as printed; or what keeps them from being offered. */
import type { Query } from '../query/query.ts';
import { findIssues, mayBeNumber } from './find-issues.ts';
import type { Offer } from './offer-issue.ts';
import { openIssues } from './open-issues.ts';

/** Figures, and nothing that only a search has; longer than any citation is no citation. */
const MAY_BE_CITATION = /^(?=.*\d)[^":]{3,80}$/;

const NOTHING: Offer = { issues: [], remarks: [] };

export function offerIssues(base: string): (query: Query) => Promise<Offer> {
  const openList = openIssues(base);
  return async ({ typed, filters }) => {
    const isNumber = mayBeNumber(typed);
    if (filters.length > 0 || !(isNumber || MAY_BE_CITATION.test(typed))) return NOTHING;
    try {
      const list = await openList();
      const named = isNumber ? findIssues(typed, list) : NOTHING;
      if (named.issues.length > 0 || named.remarks.length > 0) return named;
      if (!MAY_BE_CITATION.test(typed)) return NOTHING;
      // The grammar of citations is fetched by who types one.
      const { findCited } = await import('./find-cited.ts');
      return findCited(typed, list);
    } catch (error) {
      console.warn('Issues can’t be offered:', error);
      // The offer is beside the search, which goes on.
      return { issues: [], remarks: [UNREACHABLE] };
    }
  };
}

const UNREACHABLE = 'The list of issues couldn’t be loaded, so none is offered for what was typed.';
