/**
 * The known issues, for a number, a date or a citation that somebody types into the search. Fetched only then, and
 * as short as can be: a number without its series' name is the same in every entry.
 */
import type { Archive, Issue } from '../archive/archive.ts';
import type { SeriesRecord } from '../archive/schema/series.ts';

export interface ListedSeries {
  /** Id, as in addresses. */
  readonly id: string;
  readonly label: string;
  /** What the grammar of citations knows it by. */
  readonly record: SeriesRecord;
  readonly issues: readonly ListedIssue[];
}

/** Number; date in ISO, `~` before it where worked out, or ''; how many essays are held; the slug where that is one. */
export type ListedIssue = readonly [number: number, date: string, essays: number, slug?: string];

/** Before a date that was worked out. */
export const WORKED_OUT = '~';

export function listIssues({ series, essays }: Archive): ListedSeries[] {
  return [...series.values()].map(({ id, label, record, issues }) => ({
    id,
    label,
    record,
    issues: issues.map((issue) => listIssue(issue)),
  }));

  function listIssue({ number, date, essays: held }: Issue): ListedIssue {
    const when = date === null ? '' : `${date.kind === 'worked-out' ? WORKED_OUT : ''}${date.date}`;
    const [only] = held;
    const slug = held.length === 1 && only !== undefined ? essays.get(only)?.slug : undefined;
    return slug === undefined ? [number, when, held.length] : [number, when, held.length, slug];
  }
}
