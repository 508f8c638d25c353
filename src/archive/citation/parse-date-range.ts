/**
 * A span of months, 'May–September 2000', 'November 2000 to February 2001', or the months alone where the year
 * stands after another word: 'May–September issues 2000'.
 */
import { HYPHENS, matchAt, matchEnd, skipSeparators } from './characters.ts';
import { type DateConvention, isoMonth, readDate, readMonthName, readYear } from './parse-date.ts';

export interface PrintedMonths {
  readonly end: number;
  readonly from: MonthOfYear;
  readonly to: MonthOfYear;
}

interface MonthOfYear {
  readonly month: number;
  readonly year: number | null;
}

const JOINER = new RegExp(`(?:[${HYPHENS}/]|(?:to|until|till|through|and)(?!\\p{L})|&amp;|&)`, 'iuy');
const AND = /^(?:and|&)/i;

/** Two months with what joins them, and the years that are printed. Without a year it isn't a date yet. */
export function parseMonthRange(text: string, at: number, habits: DateConvention): PrintedMonths | null {
  const first = readMonthName(text, at);
  if (first === null || !/\p{Lu}/u.test(text[at] ?? '')) return null;
  const firstYear = readYear(text, first.end, habits, false);
  const joinerAt = skipSeparators(text, firstYear?.end ?? first.end);
  const joiner = matchAt(JOINER, text, joinerAt);
  if (joiner === null) return null;
  const second = readMonthName(text, skipSeparators(text, joinerAt + joiner[0].length));
  if (second === null) return null;
  // 'May and June 2000' is a double number; 'May and September' are two dates, and no span.
  if (AND.test(joiner[0]) && second.value !== (first.value % 12) + 1) return null;
  const secondYear = readYear(text, second.end, habits, false);
  return {
    end: secondYear?.end ?? second.endOfWord,
    from: { month: first.value, year: firstYear?.value ?? null },
    to: { month: second.value, year: secondYear?.value ?? null },
  };
}

/** `2000-05/2000-09`; null where no year is printed or the span runs backwards. `year` stands for a missing one. */
export function isoMonths({ from, to }: PrintedMonths, year: number | null): string | null {
  const last = to.year ?? year;
  const first = from.year ?? last;
  if (first === null || last === null) return null;
  const [start, end] = [isoMonth(first, from.month), isoMonth(last, to.month)];
  return start < end ? `${start}/${end}` : null;
}

/**
 * The date that follows a number or a name: '1128 19-10-02', '1254, 26 October 2004', '1254 (October 2004)',
 * 'No 1254 of 26 October 2004', '1254 – 26.10.04'. In brackets a year alone is one, and a date without its year.
 */
export interface DateAfter {
  readonly end: number;
  readonly iso: string | null;
  readonly precision: 'day' | 'month' | 'months' | 'year' | 'yearless';
}

const OPENING = /[([]/y;
const YEAR = /((?:1[5-9]|2[01])\d\d)(?!\d)/y;
const JOINT = new RegExp(`[,:;/]|[${HYPHENS}]{1,3}`, 'y');
const CONNECTIVE = /(?:of|dated|for|from)(?!\p{L})/iuy;
const THE = /the(?!\p{L})/iuy;

export function parseDateAfterNumber(text: string, end: number, habits: DateConvention): DateAfter | null {
  const at = skipSeparators(text, end);
  return matchEnd(OPENING, text, at) === null ? readOpen(text, at, habits) : readBracketed(text, at, habits);
}

function readOpen(text: string, at: number, habits: DateConvention): DateAfter | null {
  const joint = skipSeparators(text, matchEnd(JOINT, text, at) ?? at);
  const date = readMonthsOrDate(text, skipConnective(text, joint), habits);
  // '1254: October 2004 saw …' begins a sentence, '1254: 26-10-04' doesn't.
  if (date !== null && /[:;]/.test(text[at] ?? '') && date.precision !== 'day') return null;
  if (date === null || date.precision !== 'yearless') return date;
  // Without a year, only the end of a bracket shows that the date is the citation's.
  return matchEnd(/[)\]]/y, text, skipSeparators(text, date.end)) === null ? null : date;
}

function readBracketed(text: string, at: number, habits: DateConvention): DateAfter | null {
  const from = skipConnective(text, skipSeparators(text, at + 1));
  const year = matchAt(YEAR, text, from);
  const date =
    readMonthsOrDate(text, from, habits) ??
    (year === null ? null : ({ end: from + 4, iso: year[1] ?? null, precision: 'year' } as const));
  const close = date === null ? at : skipSeparators(text, date.end);
  if (date === null || text[close] !== (text[at] === '(' ? ')' : ']')) return null;
  return { ...date, end: close + 1 };
}

/** A span of months, or a date. */
export function readMonthsOrDate(text: string, at: number, habits: DateConvention): DateAfter | null {
  const months = parseMonthRange(text, at, habits);
  if (months?.to.year != null) return { end: months.end, iso: isoMonths(months, null), precision: 'months' };
  return readDate(text, at, habits);
}

/** Past 'of', 'dated the'. */
function skipConnective(text: string, at: number): number {
  const connective = matchEnd(CONNECTIVE, text, at);
  if (connective === null) return at;
  const from = skipSeparators(text, connective);
  const the = matchEnd(THE, text, from);
  return the === null ? from : skipSeparators(text, the);
}
