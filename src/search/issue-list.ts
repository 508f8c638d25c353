/**
 * The known issues, for a number that somebody types into the search. Fetched only then, and as short as can be:
 * a number without its series' name is the same in every entry.
 */
import type { Archive, Issue } from '../archive/archive.ts';
import { formatIssueDate } from '../archive/format-date.ts';

export interface ListedSeries {
  /** Id, as in addresses. */
  readonly id: string;
  readonly label: string;
  /** Every name by which it may be typed. */
  readonly names: readonly string[];
  /** Words that may stand before a number: 'No', 'issue'. */
  readonly numberWords: readonly string[];
  readonly issues: readonly ListedIssue[];
}

/** Number; date in words or ''; how many essays are held; the slug where that is one. */
export type ListedIssue = readonly [number: number, date: string, essays: number, slug?: string];

export function listIssues({ series, essays }: Archive): ListedSeries[] {
  return [...series.values()].map(({ id, label, record, issues }) => ({
    id,
    label,
    names: [...new Set([label, record.title, ...record.names.map(({ name }) => name)])],
    numberWords: record.numberWords,
    issues: issues.map((issue) => listIssue(issue)),
  }));

  function listIssue({ number, date, essays: held }: Issue): ListedIssue {
    const when = date === null ? '' : formatIssueDate(date);
    const [only] = held;
    const slug = held.length === 1 && only !== undefined ? essays.get(only)?.slug : undefined;
    return slug === undefined ? [number, when, held.length] : [number, when, held.length, slug];
  }
}
