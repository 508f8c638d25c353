/**
 * A date as printed in a masthead, a file's name or over a piece quoted, in either order, with the slips it was
 * printed with (`20th Janaury 2009`, `September 09th`). What isn't certain is null, never a guess.
 */
import { isDate } from '../../algorithms/dates.ts';

export interface PrintedDate {
  /** ISO to the precision printed; null where no year is printed. */
  readonly date: string | null;
  readonly start: number;
  readonly end: number;
}

export interface DateHabit {
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd';
  readonly centuryFrom: number;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const ORDINAL = '(?:\\s?(?:st|nd|rd|th|ST|ND|RD|TH)\\b)?';
const DAY_FIRST = new RegExp(
  `(?<![\\d\\p{L}])(\\d{1,2})${ORDINAL}\\s*(?:of\\s+)?(\\p{L}{3,10})\\.?,?(?:\\s+(\\d{4}))?(?!\\d)`,
  'gu',
);
const MONTH_FIRST = new RegExp(
  `(?<!\\p{L})(\\p{L}{3,10})\\.?\\s+(\\d{1,2})${ORDINAL}(?!\\d)(?:,?\\s+(\\d{4})(?!\\d))?`,
  'gu',
);
// Not after a day: '31st November 2003' is no date, and no November 2003 either.
const MONTH_YEAR = /(?<!\p{L}|\d(?:\s?(?:st|nd|rd|th))?\s+(?:of\s+)?)(\p{L}{3,10})\.?,?\s+(\d{4})(?!\d)/gu;
const FIGURES = /(?<![\d\p{L}])(\d{1,4})\s?[-–‑/.]\s?(\d{1,2})\s?[-–‑/.]\s?(\d{2,4})(?![\d\p{L}])/gu;

/** The first date in a text that exists, or null. */
export function parseSourceDate(text: string, habit: DateHabit): PrintedDate | null {
  const found: PrintedDate[] = [];
  for (const match of text.matchAll(FIGURES)) add(match, figuresDate(match, habit));
  for (const match of text.matchAll(DAY_FIRST)) add(match, wordsDate(match[3], match[2], match[1]));
  for (const match of text.matchAll(MONTH_FIRST)) add(match, wordsDate(match[3], match[1], match[2]));
  for (const match of text.matchAll(MONTH_YEAR)) add(match, wordsDate(match[2], match[1], undefined));
  // A whole date beats the part of it that another form sees.
  return found.sort((a, b) => length(b) - length(a) || a.start - b.start)[0] ?? null;

  function add(match: RegExpExecArray, date: string | null | undefined): void {
    if (date !== undefined)
      found.push({ date, start: match.index, end: match.index + match[0].trimEnd().length });
  }
}

const length = ({ date }: PrintedDate): number => date?.length ?? 0;

/** Null where the year isn't printed, undefined where this is no date. */
function wordsDate(
  year: string | undefined,
  name: string | undefined,
  day: string | undefined,
): string | null | undefined {
  const month = monthOf(name ?? '');
  if (month === null) return undefined;
  if (year === undefined) return Number(day) >= 1 && Number(day) <= 31 ? null : undefined;
  const date = [year, two(month), ...(day === undefined ? [] : [two(Number(day))])].join('-');
  return isDate(date) ? date : undefined;
}

function figuresDate(match: RegExpExecArray, { dateOrder, centuryFrom }: DateHabit): string | undefined {
  const parts = match.slice(1).map(String);
  const order = (parts[0]?.length ?? 0) === 4 ? 'ymd' : dateOrder;
  const part = (sign: string): string => parts[order.indexOf(sign)] ?? '';
  const year = fullYear(part('y'), centuryFrom);
  const date = `${year}-${two(Number(part('m')))}-${two(Number(part('d')))}`;
  return year !== null && isDate(date) ? date : undefined;
}

function fullYear(digits: string, from: number): string | null {
  if (digits.length === 4) return digits;
  if (digits.length !== 2) return null;
  const century = from - (from % 100);
  const year = century + Number(digits);
  return String(year < from ? year + 100 : year);
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The number of a month by its name, its abbreviation, or a slip of the hand in it. */
export function monthOf(word: string): number | null {
  const small = word.toLowerCase();
  const exact = MONTHS.findIndex(
    (month) =>
      month === small ||
      (small.length >= 3 && month.startsWith(small)) ||
      (small === 'sept' && month === 'september'),
  );
  if (exact >= 0) return exact + 1;
  // 'Janaury': the letters of the month, two of them swapped. 'Septmber': one letter left out.
  const slip = MONTHS.findIndex((month) => small.length >= 5 && month.length >= 6 && isSlip(small, month));
  return slip < 0 ? null : slip + 1;
}

function isSlip(word: string, month: string): boolean {
  if (word[0] !== month[0]) return false;
  if (word.length === month.length) {
    const wrong = [...word].filter((letter, index) => letter !== month[index]).length;
    return wrong <= 2 && [...word].sort().join('') === [...month].sort().join('') ? true : wrong === 1;
  }
  const [short, long] = word.length < month.length ? [word, month] : [month, word];
  return (
    long.length - short.length === 1 &&
    [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
  );
}
