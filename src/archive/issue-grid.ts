/**
 * The wall of a series: every number that is known, by year. Where numbers of which nothing but their place in the
 * run is known are too many to be shown one by one (a daily of which a few issues are on record), they are one gap.
 */
import { yearOf } from './build-archive.ts';
import type { Issue, KnownFrom, Series } from './types.ts';

/** A number with its issue; its state is how the issue is known. */
export interface WallNumber {
  readonly kind: 'number';
  readonly number: number;
  readonly state: KnownFrom;
  readonly issue: Issue;
}

/** Numbers that are not shown one by one, both ends among them. */
export interface WallGap {
  readonly kind: 'gap';
  readonly from: number;
  readonly to: number;
}

export type IssueGridCell = WallNumber | WallGap;

export interface WallYear {
  /** Null for numbers of which no date is known. */
  readonly year: number | null;
  /** In the order of the run. */
  readonly cells: readonly IssueGridCell[];
  readonly held: number;
  /** All numbers of the year, those of a gap left out. */
  readonly numbers: number;
}

/** More numbers than this in a row, of which nothing is known, are a gap; and so are more than two a week. */
const LONGEST_ROW = 1000;
const MOST_A_YEAR = 110;

/** The years of a series, newest first; numbers without a date come last. */
export function buildIssueGrid({ issues }: Pick<Series, 'issues'>): WallYear[] {
  const years = new Map<number | null, IssueGridCell[]>();
  for (const row of rowsOf(issues)) {
    const [first, last] = [row[0], row.at(-1)];
    if (first === undefined || last === undefined) continue;
    if (isGap(row, first, last))
      put(yearOfIssue(first), { kind: 'gap', from: first.number, to: last.number });
    else for (const issue of row) put(yearOfIssue(issue), numberOf(issue));
  }
  return [...years]
    .map(([year, cells]) => ({ year, cells, ...count(cells) }))
    .sort((a, b) => (b.year ?? -Infinity) - (a.year ?? -Infinity));

  function put(year: number | null, cell: IssueGridCell): void {
    const cells = years.get(year);
    if (cells === undefined) years.set(year, [cell]);
    else cells.push(cell);
  }
}

/** Parts a run into rows: consecutive numbers that are known by their place alone, or any other number by itself. */
function rowsOf(issues: readonly Issue[]): Issue[][] {
  const rows: Issue[][] = [];
  let before: Issue | null = null;
  for (const issue of issues) {
    const goesOn =
      before?.known === 'number' && issue.known === 'number' && issue.number === before.number + 1;
    const row = rows.at(-1);
    if (goesOn && row !== undefined) row.push(issue);
    else rows.push([issue]);
    before = issue;
  }
  return rows;
}

function isGap(row: readonly Issue[], first: Issue, last: Issue): boolean {
  if (row.length > LONGEST_ROW) return true;
  const [from, to] = [yearOfIssue(first), yearOfIssue(last)];
  return from !== null && to !== null && row.length / (to - from + 1) > MOST_A_YEAR;
}

const yearOfIssue = ({ date }: Issue): number | null => (date === null ? null : yearOf(date.date));

const numberOf = (issue: Issue): WallNumber => ({
  kind: 'number',
  number: issue.number,
  state: issue.known,
  issue,
});

function count(cells: readonly IssueGridCell[]): { held: number; numbers: number } {
  const numbers = cells.filter((cell) => cell.kind === 'number');
  return { held: numbers.filter(({ state }) => state === 'held').length, numbers: numbers.length };
}
