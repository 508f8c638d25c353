/** Dates as days since 1970: a date of any precision is a stretch of them. */

const DAY = 86_400_000;

/** Days between two dates; none where the one lies within the other, as a day in its month. */
export function daysBetween(a: string, b: string): number {
  const [one, other] = [daysOf(a), daysOf(b)];
  return Math.max(0, one.first - other.last, other.first - one.last);
}

export interface Days {
  readonly first: number;
  readonly last: number;
}

/** An archive has some thousand dates and asks about them a hundred thousand times. */
const known = new Map<string, Days>();
const MOST_KNOWN = 20_000;

/** First and last day of a date of any precision, or of a span of months (`2000-05/2000-09`). */
export function daysOf(date: string): Days {
  const before = known.get(date);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const days = workOut(date);
  known.set(date, days);
  return days;
}

function workOut(date: string): Days {
  const [from = date, to = from] = date.split('/');
  const [year, month, day] = to.split('-').map(Number);
  const next =
    day !== undefined
      ? [year, month, day + 1]
      : month !== undefined
        ? [year, month + 1, 1]
        : [(year ?? 0) + 1, 1, 1];
  return { first: dayOf(from.split('-').map(Number)), last: dayOf(next) - 1 };
}

const dayOf = ([year, month, day]: readonly (number | undefined)[]): number =>
  Date.UTC(year ?? 1970, (month ?? 1) - 1, day ?? 1) / DAY;

export const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
