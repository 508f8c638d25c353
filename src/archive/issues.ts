/** The known issues of a series (held, cited, in the calendar, or between two others), and the neighbours of a number. */
import { firstIndex } from '../algorithms/binary-search.ts';
import { addToGroup } from '../algorithms/group-by.ts';
import { dateOf } from './calendar/calendar.ts';
import type { Calendar } from './calendar/types.ts';
import type { Graph } from './citation/types.ts';
import type { Located } from './records.ts';
import { type EssayId, issueId, type SeriesId } from './schema/id.ts';
import type { Essay, Issue, KnownFrom, Series } from './types.ts';
import type { Work } from './works.ts';

interface BuildIssuesOptions {
  readonly id: SeriesId;
  readonly continuous: boolean;
  readonly calendar: Calendar;
  readonly works: readonly Work[];
  readonly rows: readonly Located<{ readonly number: number; readonly printed: string }>[];
  readonly essays: ReadonlyMap<EssayId, Essay>;
  readonly graph: Graph;
}

/** Lowest number first. */
export function buildIssues({
  id,
  continuous,
  calendar,
  works,
  rows,
  essays,
  graph,
}: BuildIssuesOptions): Issue[] {
  const held = new Map<number, EssayId[]>();
  for (const essay of essays.values()) {
    if (essay.series !== id || essay.number === null) continue;
    addToGroup(held, essay.number, essay.id);
  }
  const printed = new Map(rows.map(({ record }) => [record.number, record.printed]));
  const cited = graph.citedNumbers(id);
  const workOf = new Map(works.flatMap((work) => (work.issue === null ? [] : [[work.issue, work] as const])));
  const known = [...held.keys(), ...printed.keys(), ...cited, ...workOf.keys()];
  const numbers = [...new Set([...known, ...(continuous ? between(known) : [])])].sort((a, b) => a - b);
  return numbers.map((number) =>
    Object.freeze({
      id: issueId(id, number),
      series: id,
      number,
      held: held.has(number),
      known: knownBy(number),
      date: dateOf(calendar, number),
      printed: printed.get(number) || null,
      essays: held.get(number) ?? [],
      work: workOf.get(number) ?? null,
    }),
  );

  function knownBy(number: number): KnownFrom {
    if (held.has(number)) return 'held';
    if (cited.has(number)) return 'cited';
    return printed.has(number) ? 'calendar' : 'number';
  }
}

/** Every number from the lowest to the highest. */
function between(numbers: readonly number[]): number[] {
  if (numbers.length === 0) return [];
  const lowest = numbers.reduce((a, b) => Math.min(a, b));
  const highest = numbers.reduce((a, b) => Math.max(a, b));
  return Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);
}

/** The issue of a number with up to `radius` known issues on either side, in the order of the run. */
export function neighbouringIssues(
  issues: readonly Issue[],
  number: number,
  radius: number,
): readonly Issue[] {
  const at = firstIndex(issues.length, (index) => (issues[index]?.number ?? Infinity) >= number);
  const after = issues[at]?.number === number ? at + 1 : at;
  return issues.slice(Math.max(0, at - radius), after + radius);
}

export interface Neighbours {
  readonly before: Issue | null;
  readonly after: Issue | null;
}

/** The nearest known issue on either side. */
export function adjacentIssues(series: Series, number: number): Neighbours {
  const around = series.neighbours(number, 1);
  return {
    before: around.find((issue) => issue.number < number) ?? null,
    after: around.find((issue) => issue.number > number) ?? null,
  };
}
