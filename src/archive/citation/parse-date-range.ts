/**
 * Parses spans of months ('May–September 2000', 'November 2000 to February 2001') and the date after a number or a name. The
 * year of a span may be missing: 'May–September issues 2000'.
 */
import { HYPHENS, matchAt, matchEnd, skipSeparators } from './characters.ts';
import { type DateConvention, isoMonth, parseDate, parseMonthAt, parseYear } from './parse-date.ts';

interface PrintedMonths {
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

/** Two months, and the years that are printed. */
export function parseMonthRange(text: string, at: number, convention: DateConvention): PrintedMonths | null {
  const first = parseMonthAt(text, at);
  if (first === null || !/\p{Lu}/u.test(text[at] ?? '')) return null;
  const firstYear = parseYear(text, first.end, convention, false);
  const joinerAt = skipSeparators(text, firstYear?.end ?? first.end);
  const joiner = matchAt(JOINER, text, joinerAt);
  if (joiner === null) return null;
  const second = parseMonthAt(text, skipSeparators(text, joinerAt + joiner[0].length));
  if (second === null) return null;
  // 'May and June 2000' is a double number; 'May and September' are two dates.
  if (AND.test(joiner[0]) && second.value !== (first.value % 12) + 1) return null;
  const secondYear = parseYear(text, second.end, convention, false);
  return {
    end: secondYear?.end ?? second.endOfWord,
    from: { month: first.value, year: firstYear?.value ?? null },
    to: { month: second.value, year: secondYear?.value ?? null },
  };
}

/** `2000-05/2000-09`; null if no year is known or the span runs backwards. `year` replaces a missing one. */
export function isoMonths({ from, to }: PrintedMonths, year: number | null): string | null {
  const last = to.year ?? year;
  const first = from.year ?? last;
  if (first === null || last === null) return null;
  const [start, end] = [isoMonth(first, from.month), isoMonth(last, to.month)];
  return start < end ? `${start}/${end}` : null;
}

/** A date, a span of months, or, in brackets, a year. */
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

/** '1128 19-10-02', '1254, 26 October 2004', '1254 (October 2004)', 'No 1254 of 26 October 2004', '1254 – 26.10.04'. */
export function parseDateAfterNumber(
  text: string,
  end: number,
  convention: DateConvention,
): DateAfter | null {
  const at = skipSeparators(text, end);
  return matchEnd(OPENING, text, at) === null
    ? parseOpen(text, at, convention)
    : parseBracketed(text, at, convention);
}

function parseOpen(text: string, at: number, convention: DateConvention): DateAfter | null {
  const joint = skipSeparators(text, matchEnd(JOINT, text, at) ?? at);
  const date = parseMonthsOrDate(text, skipConnective(text, joint), convention);
  // '1254: October 2004 saw …' begins a sentence, '1254: 26-10-04' doesn't.
  if (date !== null && /[:;]/.test(text[at] ?? '') && date.precision !== 'day') return null;
  if (date === null || date.precision !== 'yearless') return date;
  // A date without a year must end the bracket.
  return matchEnd(/[)\]]/y, text, skipSeparators(text, date.end)) === null ? null : date;
}

function parseBracketed(text: string, at: number, convention: DateConvention): DateAfter | null {
  const from = skipConnective(text, skipSeparators(text, at + 1));
  const year = matchAt(YEAR, text, from);
  const date =
    parseMonthsOrDate(text, from, convention) ??
    (year === null ? null : ({ end: from + 4, iso: year[1] ?? null, precision: 'year' } as const));
  const close = date === null ? at : skipSeparators(text, date.end);
  if (date === null || text[close] !== (text[at] === '(' ? ')' : ']')) return null;
  return { ...date, end: close + 1 };
}

export function parseMonthsOrDate(text: string, at: number, convention: DateConvention): DateAfter | null {
  const months = parseMonthRange(text, at, convention);
  if (months?.to.year != null) return { end: months.end, iso: isoMonths(months, null), precision: 'months' };
  return parseDate(text, at, convention);
}

/** Skips 'of', 'dated the'. */
function skipConnective(text: string, at: number): number {
  const connective = matchEnd(CONNECTIVE, text, at);
  if (connective === null) return at;
  const from = skipSeparators(text, connective);
  const the = matchEnd(THE, text, from);
  return the === null ? from : skipSeparators(text, the);
}
