const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a string is a year, a month or a day that exists, in ISO. `2004-02-30` and `2004-13` do not. */
export function isDate(text: string): boolean {
  const match = ISO.exec(text);
  if (match === null) return false;
  const [, year, month, day] = match;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  if (day === undefined) return true;
  const made = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return Number(day) >= 1 && made.getUTCMonth() === Number(month) - 1;
}

/** Dates as days since 1970: a date of any precision is a stretch of them. */

const DAY = 86_400_000;

export interface Days {
  readonly first: number;
  readonly last: number;
}

/** Days between two dates; none where the one lies within the other, as a day in its month. */
export function daysBetween(a: string, b: string): number {
  const [one, other] = [dayRange(a), dayRange(b)];
  return Math.max(0, one.first - other.last, other.first - one.last);
}

/**
 * First and last day of a date of any precision, or of a span of months (`2000-05/2000-09`). Asked a hundred thousand
 * times for a large archive, so the figures are read where they stand.
 */
export function dayRange(date: string): Days {
  const slash = date.indexOf('/');
  const to = slash === -1 ? date : date.slice(slash + 1);
  const [year, month, day] = figuresOf(to);
  const next =
    day !== null
      ? dayOf(year, month ?? 1, day + 1)
      : month !== null
        ? dayOf(year, month + 1, 1)
        : dayOf(year + 1, 1, 1);
  const [firstYear, firstMonth, firstDay] =
    slash === -1 ? [year, month, day] : figuresOf(date.slice(0, slash));
  return { first: dayOf(firstYear, firstMonth ?? 1, firstDay ?? 1), last: next - 1 };
}

/** Of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
const figuresOf = (date: string): readonly [year: number, month: number | null, day: number | null] => [
  Number(date.slice(0, 4)),
  date.length < 7 ? null : Number(date.slice(5, 7)),
  date.length < 10 ? null : Number(date.slice(8, 10)),
];

const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY;

export const toIsoDate = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
