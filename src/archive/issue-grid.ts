/**
 * The issue grid of a series: every known number, by year. If too many consecutive numbers are known only by their place
 * in the run (a daily with a few issues on record), they are one gap.
 */
import { addToGroup } from '../algorithms/group-by.ts';
import { yearOf } from './build-archive.ts';
import type { Issue, KnownFrom, Series } from './types.ts';

interface WallNumber {
  readonly kind: 'number';
  readonly number: number;
  readonly state: KnownFrom;
  readonly issue: Issue;
}

/** Numbers that are not shown one by one; both ends are included. */
interface WallGap {
  readonly kind: 'gap';
  readonly from: number;
  readonly to: number;
}

export type IssueGridCell = WallNumber | WallGap;

export interface WallYear {
  /** Null for numbers without a date. */
  readonly year: number | null;
  /** In the order of the run. */
  readonly cells: readonly IssueGridCell[];
  readonly held: number;
  /** All numbers of the year without those of gaps. */
  readonly numbers: number;
}

/** Longer sequences of such numbers are a gap, and so are sequences of more than two numbers a week. */
const MAX_SEQUENCE = 1000;
const MAX_A_YEAR = 110;

/** The years of a series, newest first; numbers without a date come last. */
export function buildIssueGrid({ issues }: Pick<Series, 'issues'>): WallYear[] {
  const years = new Map<number | null, IssueGridCell[]>();
  for (const sequence of sequencesOf(issues)) {
    const [first, last] = [sequence[0], sequence.at(-1)];
    if (first === undefined || last === undefined) continue;
    if (isGap(sequence, first, last))
      addToGroup(years, yearOfIssue(first), { kind: 'gap', from: first.number, to: last.number });
    else for (const issue of sequence) addToGroup(years, yearOfIssue(issue), cellOf(issue));
  }
  return [...years]
    .map(([year, cells]) => ({ year, cells, ...count(cells) }))
    .sort((a, b) => (b.year ?? -Infinity) - (a.year ?? -Infinity));
}

/** Splits a run into sequences of consecutive numbers that are known by their place alone, and other numbers. */
function sequencesOf(issues: readonly Issue[]): Issue[][] {
  const sequences: Issue[][] = [];
  for (const issue of issues) {
    const sequence = sequences.at(-1);
    const before = sequence?.at(-1);
    const isNext =
      before?.known === 'number' && issue.known === 'number' && issue.number === before.number + 1;
    if (isNext) sequence?.push(issue);
    else sequences.push([issue]);
  }
  return sequences;
}

function isGap(sequence: readonly Issue[], first: Issue, last: Issue): boolean {
  if (sequence.length > MAX_SEQUENCE) return true;
  const [from, to] = [yearOfIssue(first), yearOfIssue(last)];
  return from !== null && to !== null && sequence.length / (to - from + 1) > MAX_A_YEAR;
}

const yearOfIssue = ({ date }: Issue): number | null => (date === null ? null : yearOf(date.date));

const cellOf = (issue: Issue): WallNumber => ({
  kind: 'number',
  number: issue.number,
  state: issue.known,
  issue,
});

function count(cells: readonly IssueGridCell[]): { held: number; numbers: number } {
  const numbers = cells.filter((cell) => cell.kind === 'number');
  return { held: numbers.filter(({ state }) => state === 'held').length, numbers: numbers.length };
}
