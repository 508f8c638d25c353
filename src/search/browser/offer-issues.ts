/** The issues that a query names by a number, a date or a citation as printed. */
import type { Query } from '../query/query.ts';
import { findIssues, mayBeNumber, type OfferedIssue } from './find-issues.ts';
import { openIssues } from './open-issues.ts';

export function offerIssues(base: string): (query: Query) => Promise<readonly OfferedIssue[]> {
  const openList = openIssues(base);
  return async ({ typed, filters }) =>
    filters.length === 0 && mayBeNumber(typed) ? findIssues(typed, await openList()) : [];
}
