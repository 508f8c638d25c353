/**
 * The calendar of a series: which number appeared when. Between two fixed points (numbers whose date is known) dates are
 * interpolated linearly. The error of an estimate is measured by leaving out each fixed point in turn and interpolating
 * it from its neighbours; the largest error counts.
 *
 * Printed dates may be incorrect. A point that breaks the order of the others, or that is far from its interpolation, is
 * rejected and reported, never used and never corrected (`reject-outliers.ts`).
 *
 * Nothing is extrapolated. A date known to its month counts as the middle of the month; one known to its year is a
 * fixed point only if there are no better ones.
 */
import { firstIndex } from '../../algorithms/binary-search.ts';
import { dayRange, daysBetween, toIsoDate } from '../../algorithms/dates.ts';
import type { SeriesRecord } from '../schema/series.ts';
import { interpolate, interpolationError, toFixedPoint } from './fixed-points.ts';
import { rejectContradicted, rejectOutliers, rejectOutOfOrder } from './reject-outliers.ts';
import type { Calendar, CalendarPoint, FixedPoint, RejectedPoint } from './types.ts';

export interface DateOfNumber {
  readonly date: string;
  readonly kind: 'printed' | 'worked-out';
  /** The maximum error of an estimate. */
  readonly errorDays: number;
}

interface NearNumber extends DateOfNumber {
  readonly number: number;
  /** Days between its date and the given date. */
  readonly days: number;
}

/**
 * `rows` are those of the calendar file; `held` are dated issues of the archive, which are fixed points, too, but don't
 * by themselves determine the end of the run.
 */
export function buildCalendar(
  series: Pick<SeriesRecord, 'dateTolerance'>,
  rows: readonly CalendarPoint[],
  held: readonly CalendarPoint[] = [],
): Calendar {
  const rejected: RejectedPoint[] = [];
  const all = [...gather([...rows, ...held], rejected).values()].sort((a, b) => a.number - b.number);
  const isFine = ({ uncertainty }: FixedPoint): boolean => uncertainty < 16;
  const fine = all.filter(isFine);
  const ordered = rejectOutOfOrder(fine.length < 2 ? all : fine, rejected);
  const fixedPoints = rejectOutliers(ordered, series.dateTolerance, rejected);
  if (fine.length >= 2)
    rejectContradicted(
      all.filter((point) => !isFine(point)),
      fixedPoints,
      rejected,
    );
  const dropped = new Set(rejected.map(({ number, date }) => `${number} ${date}`));
  const points = all
    .filter(({ number, date }) => !dropped.has(`${number} ${date}`))
    .map(({ number, date }) => ({ number, date }));
  return Object.freeze({
    points,
    rejected: rejected.sort((a, b) => a.number - b.number),
    run: rows.length === 0 ? null : rangeOf([...rows, ...held]),
    error: maxError(fixedPoints),
    known: new Map(points.map((point) => [point.number, point])),
    fixedPoints,
  });
}

const rangeOf = (points: readonly CalendarPoint[]): { lowest: number; highest: number } => ({
  lowest: points.reduce((min, { number }) => Math.min(min, number), Infinity),
  highest: points.reduce((max, { number }) => Math.max(max, number), -Infinity),
});

/** The date of a number; null outside the fixed points. */
export function dateOf(calendar: Calendar, number: number): DateOfNumber | null {
  const point = calendar.known.get(number);
  if (point !== undefined)
    return { date: point.date, kind: 'printed', errorDays: Math.floor(toFixedPoint(point).uncertainty) };
  const span = estimate(calendar, number);
  if (span === null) return null;
  const { earliest, day, latest } = span;
  return {
    date: toIsoDate(day),
    kind: 'worked-out',
    errorDays: Math.ceil(Math.max(day - earliest, latest - day)),
  };
}

/** The interpolated day of a number, and the first and last possible day. */
function estimate(
  { fixedPoints, error }: Calendar,
  number: number,
): { earliest: number; day: number; latest: number } | null {
  const after = firstIndex(fixedPoints.length, (index) => (fixedPoints[index]?.number ?? Infinity) > number);
  const [a, b] = [fixedPoints[after - 1], fixedPoints[after]];
  if (a === undefined || b === undefined) return null;
  const day = Math.round(interpolate(a, b, number));
  // It appeared between its neighbours, and each issue on a day of its own.
  const earliest = Math.max(day - (error ?? Infinity), a.day - a.uncertainty + number - a.number);
  const latest = Math.min(day + (error ?? Infinity), b.day + b.uncertainty - (b.number - number));
  return { earliest: Math.min(day, earliest), day, latest: Math.max(day, latest) };
}

/** The number with the nearest date, or two that are equally near; for a month or a year, all numbers in it. */
export function numbersNear(calendar: Calendar, date: string): NearNumber[] {
  const { first, last } = dayRange(date);
  const [start, end] = [calendar.fixedPoints[0], calendar.fixedPoints.at(-1)];
  if (start === undefined || end === undefined || last < start.day || first > end.day) return [];
  const low = numberAt(calendar, clamp(first, start.day, end.day)) ?? start.number;
  const high = numberAt(calendar, clamp(last, start.day, end.day)) ?? end.number;
  const near: NearNumber[] = [];
  for (let number = Math.floor(low); number <= Math.ceil(high); number++) {
    const known = dateOf(calendar, number);
    if (known !== null) near.push({ number, ...known, days: daysBetween(known.date, date) });
  }
  const least = near.reduce((days, next) => Math.min(days, next.days), Infinity);
  return near.filter(({ days }) => days === least);
}

/** The numbers that were printed with a date, and those that may have appeared on it by their estimates. */
export function numbersOn(calendar: Calendar, date: string): { printed: number[]; possible: number[] } {
  const { first, last } = dayRange(date);
  const [printed, possible]: [number[], number[]] = [[], []];
  const [start, end] = [calendar.fixedPoints[0], calendar.fixedPoints.at(-1)];
  if (start === undefined || end === undefined) return { printed, possible };
  const radius = calendar.error ?? end.day - start.day;
  const low = numberAt(calendar, clamp(first - radius, start.day, end.day)) ?? start.number;
  const high = numberAt(calendar, clamp(last + radius, start.day, end.day)) ?? end.number;
  for (let number = Math.floor(low); number <= Math.ceil(high); number++) {
    const known = calendar.known.get(number);
    const span = known === undefined ? estimate(calendar, number) : null;
    // A date known to its month or year may be any day in it.
    if (known !== undefined && daysBetween(known.date, date) === 0)
      (known.date.length < date.length ? possible : printed).push(number);
    if (span !== null && span.earliest <= last && span.latest >= first) possible.push(number);
  }
  return { printed, possible };
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** One point a number: the more precise of two dates that agree, the first of two that don't. */
function gather(points: readonly CalendarPoint[], rejected: RejectedPoint[]): Map<number, FixedPoint> {
  const gathered = new Map<number, FixedPoint>();
  for (const { number, date } of points) {
    const before = gathered.get(number);
    if (before === undefined || date.startsWith(before.date))
      gathered.set(number, toFixedPoint({ number, date }));
    else if (!before.date.startsWith(date))
      rejected.push({ number, date, reason: `the number has another date, ${before.date}` });
  }
  return gathered;
}

const maxError = (points: readonly FixedPoint[]): number | null =>
  points.length < 3
    ? null
    : points.reduce((max, _, index) => Math.max(max, interpolationError(points, index)), 0);

/** The interpolated number of a day, with its fraction; null outside the fixed points. */
function numberAt({ fixedPoints }: Calendar, day: number): number | null {
  const after = firstIndex(fixedPoints.length, (index) => (fixedPoints[index]?.day ?? Infinity) >= day);
  const [a, b] = [fixedPoints[after - 1], fixedPoints[after]];
  if (b?.day === day) return b.number;
  if (a === undefined || b === undefined) return null;
  return a.number + ((day - a.day) * (b.number - a.number)) / (b.day - a.day);
}

/** The two points that an estimated date is interpolated from; none for a known date. */
export function interpolatedFrom({ points, known }: Calendar, number: number): readonly CalendarPoint[] {
  if (known.has(number)) return [];
  const after = points.findIndex((point) => point.number > number);
  const [a, b] = [points[after - 1], points[after]];
  return a === undefined || b === undefined ? [] : [a, b];
}
