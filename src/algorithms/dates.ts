/** ISO dates whose length is their precision (`2004`, `2004-10`, `2004-10-26`), as days and as words. */
import { editDistance } from './edit-distance.ts';

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a string is a year, a month or a day that exists; `2004-02-30` and `2004-13` do not. */
export function isDate(text: string): boolean {
  const match = ISO.exec(text);
  if (match === null) return false;
  const [, year, month, day] = match;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  if (day === undefined) return true;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return Number(day) >= 1 && date.getUTCMonth() === Number(month) - 1;
}

const DAY = 86_400_000;

/** Days since 1970. */
interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** Days between two dates; 0 if one is within the other, as a day in its month. */
export function daysBetween(a: string, b: string): number {
  const [one, other] = [dayRange(a), dayRange(b)];
  return Math.max(0, one.first - other.last, other.first - one.last);
}

/**
 * First and last day of a date, or of a span of months (`2000-05/2000-09`). Called a hundred thousand times for a
 * large archive, so it parses no pattern.
 */
export function dayRange(date: string): DayRange {
  const slash = date.indexOf('/');
  const to = slash === -1 ? date : date.slice(slash + 1);
  const [year, month, day] = numbersOf(to);
  const next =
    day !== null
      ? dayOf(year, month ?? 1, day + 1)
      : month !== null
        ? dayOf(year, month + 1, 1)
        : dayOf(year + 1, 1, 1);
  const [firstYear, firstMonth, firstDay] =
    slash === -1 ? [year, month, day] : numbersOf(date.slice(0, slash));
  return { first: dayOf(firstYear, firstMonth ?? 1, firstDay ?? 1), last: next - 1 };
}

const numbersOf = (date: string): readonly [year: number, month: number | null, day: number | null] => [
  Number(date.slice(0, 4)),
  date.length < 7 ? null : Number(date.slice(5, 7)),
  date.length < 10 ? null : Number(date.slice(8, 10)),
];

const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY;

export const toIsoDate = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The name of the month of a date that has one. */
export const monthName = (date: string): string => MONTHS[Number(date.slice(5, 7)) - 1] ?? '';

/** `2004-10-26` → `26 October 2004`; `2004-10` → `October 2004`; `2000-05/2000-09` → `May to September 2000`. */
export function formatDate(date: string): string {
  const [from = date, to] = date.split('/');
  if (to !== undefined)
    return `${from.slice(0, 4) === to.slice(0, 4) ? monthName(from) : formatDate(from)} to ${formatDate(to)}`;
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  return `${day === undefined ? '' : `${Number(day)} `}${monthName(date)} ${year}`;
}

const ABBREVIATIONS = new Map(
  MONTHS.flatMap((name, index) => {
    const short = name === 'September' ? ['Sep', 'Sept'] : [name.slice(0, 3), name.slice(0, 4)];
    return [name, ...short].map((form) => [form.toLowerCase(), index + 1] as const);
  }),
);

/**
 * The number of the month with a printed name, from 1; null if there is none. Abbreviations and misprints count: one
 * edit, or two in names of eight letters and more, but the first letter is right. 'Jane' and 'Judy' are no months, so
 * shorter names are exact; nor are 'Match' and 'Marsh', so in March and April only a swap of letters counts.
 */
export function parseMonthName(printed: string): number | null {
  const word = printed.toLowerCase();
  const known = ABBREVIATIONS.get(word);
  if (known !== undefined) return known;
  if (word.length < 5) return null;
  const index = MONTHS.findIndex((name) => isMisspellingOf(word, name.toLowerCase()));
  return index < 0 ? null : index + 1;
}

function isMisspellingOf(word: string, name: string): boolean {
  if (name[0] !== word[0] || name.length < 5 || Math.abs(word.length - name.length) > 2) return false;
  if (name.length === 5) return sortLetters(word) === sortLetters(name) && editDistance(word, name) === 1;
  return editDistance(word, name) <= (name.length < 8 ? 1 : 2);
}

const sortLetters = (word: string): string => [...word].sort().join('');
