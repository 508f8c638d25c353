/**
 * Which number came out when. Known numbers with their dates are fixed points; between two of them the numbers are
 * spread evenly. A date worked out so is out by some days at most, and how many is found from the calendar itself:
 * each known date is left out in turn and worked out from its neighbours, and the worst miss is the measure.
 *
 * Dates are printed wrongly too. A point that breaks the order of the others, or that its neighbours miss by far, is
 * set aside and reported: never used, never mended (`calendar/set-aside.ts`).
 *
 * Nothing is worked out before the first point or after the last. A date known to its month counts as the middle
 * of the month; one known to its year bends nothing, unless there are no better ones.
 */
import { dayRange, daysBetween, toIsoDate } from '../../algorithms/dates.ts';
import type { SeriesRecord } from '../schema/series.ts';
import { interpolate, interpolationError, toFixedPoint } from './fixed-points.ts';
import { rejectContradicted, rejectOutliers, rejectOutOfOrder } from './reject-outliers.ts';
import type { Calendar, CalendarPoint, FixedPoint, RejectedPoint } from './types.ts';

export interface DateOfNumber {
  readonly date: string;
  readonly kind: 'printed' | 'worked-out';
  /** The most days by which it may be out. */
  readonly errorDays: number;
}

export interface NearNumber extends DateOfNumber {
  readonly number: number;
  /** Days between its date and the date asked for. */
  readonly days: number;
}

/**
 * Builds the calendar of a series. `rows` are its file; `held` are dated issues that the archive holds, which fix
 * dates too, but do not by themselves say where the run ends.
 */
export function buildCalendar(
  series: Pick<SeriesRecord, 'dateTolerance'>,
  rows: readonly CalendarPoint[],
  held: readonly CalendarPoint[] = [],
): Calendar {
  const setAside: RejectedPoint[] = [];
  const anchors = [...gather([...rows, ...held], setAside).values()].sort((a, b) => a.number - b.number);
  const fine = anchors.filter(({ uncertainty }) => uncertainty < 16);
  const ordered = rejectOutOfOrder(fine.length < 2 ? anchors : fine, setAside);
  const trusted = rejectOutliers(ordered, series.dateTolerance, setAside);
  if (fine.length >= 2)
    rejectContradicted(
      anchors.filter(({ uncertainty }) => uncertainty >= 16),
      trusted,
      setAside,
    );
  const dropped = new Set(setAside.map(({ number, date }) => `${number} ${date}`));
  const points = anchors
    .filter(({ number, date }) => !dropped.has(`${number} ${date}`))
    .map(({ number, date }) => ({ number, date }));
  const numbers = (rows.length === 0 ? [] : [...rows, ...held]).map(({ number }) => number);
  return Object.freeze({
    points,
    setAside: setAside.sort((a, b) => a.number - b.number),
    run:
      numbers.length === 0
        ? null
        : {
            lowest: numbers.reduce((a, b) => Math.min(a, b)),
            highest: numbers.reduce((a, b) => Math.max(a, b)),
          },
    error: worstMiss(trusted),
    known: new Map(points.map((point) => [point.number, point])),
    anchors: trusted,
  });
}

/** The date of a number; null where it lies outside the fixed points. */
export function dateOf(calendar: Calendar, number: number): DateOfNumber | null {
  const point = calendar.known.get(number);
  if (point !== undefined)
    return { date: point.date, kind: 'printed', errorDays: Math.floor(toFixedPoint(point).uncertainty) };
  const span = workOut(calendar, number);
  if (span === null) return null;
  const { earliest, day, latest } = span;
  return {
    date: toIsoDate(day),
    kind: 'worked-out',
    errorDays: Math.ceil(Math.max(day - earliest, latest - day)),
  };
}

/** The day worked out for a number, and the first and the last on which it can have come out. */
function workOut(
  { anchors, error }: Calendar,
  number: number,
): { earliest: number; day: number; latest: number } | null {
  const after = firstIndex(anchors, (anchor) => anchor.number > number);
  const [a, b] = [anchors[after - 1], anchors[after]];
  if (a === undefined || b === undefined) return null;
  const day = Math.round(interpolate(a, b, number));
  // Whatever the measure says, it came out between its neighbours, and each issue on a day of its own.
  const earliest = Math.max(day - (error ?? Infinity), a.day - a.uncertainty + number - a.number);
  const latest = Math.min(day + (error ?? Infinity), b.day + b.uncertainty - (b.number - number));
  return { earliest: Math.min(day, earliest), day, latest: Math.max(day, latest) };
}

/** The number whose date is nearest to a date, or the two that are equally near; for a month or a year, all in it. */
export function numbersNear(calendar: Calendar, date: string): NearNumber[] {
  const { first, last } = dayRange(date);
  const [start, end] = [calendar.anchors[0], calendar.anchors.at(-1)];
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

/**
 * The numbers that can be of a date: those printed with it, and those without a printed date of which it may be the
 * date, given how far worked-out dates can be out.
 */
export function numbersOn(calendar: Calendar, date: string): { printed: number[]; possible: number[] } {
  const { first, last } = dayRange(date);
  const [printed, possible]: [number[], number[]] = [[], []];
  const [start, end] = [calendar.anchors[0], calendar.anchors.at(-1)];
  if (start === undefined || end === undefined) return { printed, possible };
  const radius = calendar.error ?? end.day - start.day;
  const low = numberAt(calendar, clamp(first - radius, start.day, end.day)) ?? start.number;
  const high = numberAt(calendar, clamp(last + radius, start.day, end.day)) ?? end.number;
  for (let number = Math.floor(low); number <= Math.ceil(high); number++) {
    const known = calendar.known.get(number);
    const span = known === undefined ? workOut(calendar, number) : null;
    // A date known to its month or year only may be that of a day in it.
    if (known !== undefined && daysBetween(known.date, date) === 0)
      (known.date.length < date.length ? possible : printed).push(number);
    if (span !== null && span.earliest <= last && span.latest >= first) possible.push(number);
  }
  return { printed, possible };
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** One point a number: of two dates that agree the finer counts, of two that don't the one given first. */
function gather(points: readonly CalendarPoint[], setAside: RejectedPoint[]): Map<number, FixedPoint> {
  const anchors = new Map<number, FixedPoint>();
  for (const { number, date } of points) {
    const before = anchors.get(number);
    if (before === undefined || date.startsWith(before.date))
      anchors.set(number, toFixedPoint({ number, date }));
    else if (!before.date.startsWith(date))
      setAside.push({ number, date, reason: `the number has another date, ${before.date}` });
  }
  return anchors;
}

const worstMiss = (anchors: readonly FixedPoint[]): number | null =>
  anchors.length < 3
    ? null
    : anchors.reduce((worst, _, index) => Math.max(worst, interpolationError(anchors, index)), 0);

/** The number, with its fraction, that the line through the points gives to a day; null outside them. */
function numberAt({ anchors }: Calendar, day: number): number | null {
  const after = firstIndex(anchors, (anchor) => anchor.day >= day);
  const [a, b] = [anchors[after - 1], anchors[after]];
  if (b?.day === day) return b.number;
  if (a === undefined || b === undefined) return null;
  return a.number + ((day - a.day) * (b.number - a.number)) / (b.day - a.day);
}

/** The first index for which a test holds that holds for all after it, too; the length where none does. */
function firstIndex(anchors: readonly FixedPoint[], test: (anchor: FixedPoint) => boolean): number {
  let [low, high] = [0, anchors.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const anchor = anchors[middle];
    if (anchor !== undefined && test(anchor)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The grounds of a date that was worked out: the fixed points of the calendar on either side of the number. */

/** Both, or none where the date is known or can't be worked out. */
export function interpolatedFrom({ points, known }: Calendar, number: number): readonly CalendarPoint[] {
  if (known.has(number)) return [];
  const after = points.findIndex((point) => point.number > number);
  const [a, b] = [points[after - 1], points[after]];
  return a === undefined || b === undefined ? [] : [a, b];
}
