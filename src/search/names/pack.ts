/** Packs issues and counts for the lists: dates and numbers as differences, charts as digits. */
import { dayRange, toIsoDate } from '../../algorithms/dates.ts';
import type { ListedIssue, ListedSeries, NameList, PackedSeries, YearCounts } from './lists.ts';

export function packIssues(
  issues: readonly ListedIssue[],
): Pick<PackedSeries, 'numbers' | 'dates' | 'essays' | 'citedBy' | 'ownDates'> {
  let last: number | null = null;
  return {
    numbers: issues.map(({ number }, at) => number - (issues[at - 1]?.number ?? 0)),
    dates: issues.map(({ date, estimated }) => {
      const day = isFullDate(date) ? dayRange(date).first : null;
      const days = day === null || last === null ? null : day - last;
      last = day ?? last;
      if (days === null) return estimated ? `~${date}` : date;
      return estimated ? `~${days < 0 ? '' : '+'}${days}` : days;
    }),
    essays: issues.map(({ essays }) => essays),
    citedBy: issues.map(({ citedBy }) => citedBy),
    ownDates: issues.flatMap(({ number, ownDates }) => ownDates.map((date) => [number, date] as const)),
  };
}

export function unpackSeries(packed: PackedSeries): ListedSeries {
  const { id, label, record, unnumbered, ownDates } = packed;
  let [number, last] = [0, 0];
  const issues = packed.numbers.map((step, at): ListedIssue => {
    number += step;
    const date = packed.dates[at] ?? '';
    const [, mark = '', text = ''] = /^(~?)(.*)$/.exec(String(date)) ?? [];
    const isDays = typeof date === 'number' || /^[+-]/.test(text);
    const iso = isDays ? toIsoDate(last + Number(text)) : text;
    if (isFullDate(iso)) last = dayRange(iso).first;
    return {
      number,
      date: iso,
      estimated: mark !== '',
      essays: packed.essays[at] ?? 0,
      citedBy: packed.citedBy[at] ?? 0,
      ownDates: ownDates.flatMap(([of, own]) => (of === number ? [own] : [])),
    };
  });
  return { id, label, record, unnumbered, issues };
}

const isFullDate = (date: string): boolean => date.length === 10;

const HIGHEST = 35;

export function packYears(years: readonly number[]): YearCounts {
  const counts = Map.groupBy(years, (year) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const most = Math.max(...[...counts.values()].map(({ length }) => length));
  if (years.length === 0) return [0, ''];
  const digits = Array.from({ length: last - first + 1 }, (_, at) =>
    // A year with one essay stays visible.
    Math.ceil(((counts.get(first + at)?.length ?? 0) / most) * HIGHEST).toString(36),
  );
  return [first, digits.join('')];
}

/** Height of each bar, from 0 to 1, for every year of the chart. */
export function unpackYears([since, digits]: YearCounts, [first, last]: NameList['years']): number[] {
  return Array.from(
    { length: last - first + 1 },
    (_, at) => Number.parseInt(digits.charAt(first + at - since) || '0', 36) / HIGHEST,
  );
}
