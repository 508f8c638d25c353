/**
 * Parses a printed date to its precision: '19-10-02', '26/10/2004', 'April 6th 2004', '9th of November, 2016', 'Oct 2004'. A
 * date that doesn't exist ('31-02-02', or '10-26-04' in a series that prints the day first) is never corrected: its
 * ISO form is null.
 */
import { isDate, parseMonthName } from '../../algorithms/dates.ts';
import type { SeriesRecord } from '../schema/series.ts';
import { APOSTROPHES, HYPHENS, matchAt, matchEnd, SPACES, skipSeparators } from './characters.ts';

export interface ParsedDate {
  readonly end: number;
  /** ISO; null if the date doesn't exist or its year isn't printed. */
  readonly iso: string | null;
  readonly precision: 'day' | 'month' | 'yearless';
}

export type DateConvention = Pick<SeriesRecord, 'dateOrder' | 'centuryFrom'>;

const SEPARATOR = `[${SPACES}]?[${HYPHENS}/.][${SPACES}]?`;
const NUMERIC = new RegExp(
  `(\\d{1,4})${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{4}|\\d{1,2})(?![\\d\\p{L}])(?![${HYPHENS}/.:]\\d)`,
  'uy',
);
const WEEKDAY = new RegExp(
  `(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?)[.,]?(?=[${SPACES}\\r\\n*_])`,
  'iy',
);
const DAY = /(\d{1,2})(st|nd|rd|th)?(?![\d\p{L}])(?![.,:/]\d)/uy;
const OF = new RegExp(`of(?=[${SPACES}\\r\\n])`, 'iy');
const WORD = /(\p{L}{3,11})(?!\p{L})\.?/uy;
const JOINT = new RegExp(`[,${HYPHENS}/]`, 'y');
const YEAR = /((?:1[5-9]|2[01])\d\d)(?![\d\p{L}%])(?![.:]\d)(?!,\d{3})/uy;
const SHORT_YEAR = new RegExp(`[${APOSTROPHES}](\\d\\d)(?![\\d\\p{L}])`, 'uy');
/** Two digits are a year only at the end of a phrase: '26 October 04 supporters' is no date of 2004. */
const BARE_YEAR = new RegExp(
  `(\\d\\d)(?![\\d\\p{L}%])(?![.:,]\\d)(?![${SPACES}]{1,3}(?!(?:and|or|to|eg|e\\.g)(?!\\p{L}))\\p{Ll})`,
  'uy',
);

export function parseDate(text: string, at: number, convention: DateConvention): ParsedDate | null {
  const weekday = matchEnd(WEEKDAY, text, at);
  const start = weekday === null ? at : skipSeparators(text, weekday);
  return (
    parseNumericDate(text, start, convention) ??
    parseDayFirst(text, start, convention) ??
    parseMonthFirst(text, start, convention)
  );
}

function parseNumericDate(text: string, at: number, convention: DateConvention): ParsedDate | null {
  const match = matchAt(NUMERIC, text, at);
  if (match === null) return null;
  const [whole, first = '', second = '', third = ''] = match;
  const end = at + whole.length;
  if (first.length > 2) {
    if (third.length > 2 || !/^(?:1[5-9]|2[01])\d\d$/.test(first)) return null;
    return { end, iso: isoDay(Number(first), Number(second), Number(third)), precision: 'day' };
  }
  if (convention.dateOrder === 'ymd' && third.length < 3) {
    if (first.length !== 2) return null;
    return { end, iso: isoDay(fullYear(first, convention), Number(second), Number(third)), precision: 'day' };
  }
  if (third.length === 1) return null;
  const year = fullYear(third, convention);
  const [day, month] = convention.dateOrder === 'mdy' ? [second, first] : [first, second];
  return { end, iso: isoDay(year, Number(month), Number(day)), precision: 'day' };
}

/** '26 October 2004', '6th of April, 2004', '26-Oct-04'. */
function parseDayFirst(text: string, at: number, convention: DateConvention): ParsedDate | null {
  const day = matchAt(DAY, text, at);
  if (day === null) return convention.dateOrder === 'ymd' ? parseYearFirst(text, at) : null;
  const afterDay = at + day[0].length;
  let i = skipSeparators(text, text[afterDay] === ',' ? afterDay : skipJoint(text, afterDay));
  const of = matchEnd(OF, text, i);
  if (of !== null) i = skipSeparators(text, of);
  const month = parseMonthAt(text, i);
  if (month === null) return null;
  const year = parseYear(text, month.end, convention, true);
  if (year === null) return { end: month.endOfWord, iso: null, precision: 'yearless' };
  return { end: year.end, iso: isoDay(year.value, month.value, Number(day[1])), precision: 'day' };
}

/** 'April 6th 2004', 'Oct. 26, 2004', 'October 2004', "Oct '04". A month that comes first must be capitalized. */
function parseMonthFirst(text: string, at: number, convention: DateConvention): ParsedDate | null {
  const month = parseMonthAt(text, at);
  if (month === null || !/\p{Lu}/u.test(text[at] ?? '')) return null;
  const alone = parseYear(text, month.end, convention, false);
  if (alone !== null) return { end: alone.end, iso: isoMonth(alone.value, month.value), precision: 'month' };
  const from = skipSeparators(text, skipJoint(text, month.end));
  const day = matchAt(DAY, text, from);
  if (day === null) return null;
  const end = from + day[0].length;
  const year = parseYear(text, end, convention, true);
  if (year === null) return { end, iso: null, precision: 'yearless' };
  return { end: year.end, iso: isoDay(year.value, month.value, Number(day[1])), precision: 'day' };
}

/** '2004 October 26', only if the series prints the year first; otherwise it is a number and a month. */
function parseYearFirst(text: string, at: number): ParsedDate | null {
  const year = matchAt(YEAR, text, at);
  if (year === null) return null;
  const month = parseMonthAt(text, skipSeparators(text, at + year[0].length));
  if (month === null) return null;
  const from = skipSeparators(text, month.end);
  const day = matchAt(DAY, text, from);
  if (day === null)
    return { end: month.end, iso: isoMonth(Number(year[1]), month.value), precision: 'month' };
  const iso = isoDay(Number(year[1]), month.value, Number(day[1]));
  return { end: from + day[0].length, iso, precision: 'day' };
}

/** `endOfWord` is without the full stop of an abbreviation. */
export function parseMonthAt(
  text: string,
  at: number,
): { readonly end: number; readonly endOfWord: number; readonly value: number } | null {
  const word = matchAt(WORD, text, at);
  const value = word === null ? null : parseMonthName(word[1] ?? '');
  if (word === null || value === null) return null;
  return { end: at + word[0].length, endOfWord: at + (word[1] ?? '').length, value };
}

/** The year after a month; `bare`: two digits may be one, as they may after a day. */
export function parseYear(
  text: string,
  at: number,
  convention: DateConvention,
  bare: boolean,
): { readonly end: number; readonly value: number } | null {
  const joint = skipJoint(text, at);
  const i = skipSeparators(text, joint);
  const of = matchEnd(OF, text, i);
  const from = of === null ? i : skipSeparators(text, of);
  const full = matchAt(YEAR, text, from);
  if (full !== null) return { end: from + 4, value: Number(full[1]) };
  const short = matchAt(SHORT_YEAR, text, from);
  if (short !== null) return { end: from + 3, value: fullYear(short[1] ?? '', convention) };
  // 'October 26, 27 and 28': a list of days.
  const two = bare && text[at] !== ',' ? matchAt(BARE_YEAR, text, from) : null;
  return two === null ? null : { end: from + 2, value: fullYear(two[1] ?? '', convention) };
}

/** Skips a comma, hyphen or slash between the parts of a date. */
const skipJoint = (text: string, at: number): number => matchEnd(JOINT, text, at) ?? at;

/** Two figures count from the year that the series says: from 1979, '79' is 1979 and '78' is 2078. */
function fullYear(printed: string, { centuryFrom }: DateConvention): number {
  if (printed.length === 4) return Number(printed);
  const year = centuryFrom - (centuryFrom % 100) + Number(printed);
  return year < centuryFrom ? year + 100 : year;
}

const two = (value: number): string => String(value).padStart(2, '0');

export const isoMonth = (year: number, month: number): string => `${year}-${two(month)}`;

function isoDay(year: number, month: number, day: number): string | null {
  const iso = `${isoMonth(year, month)}-${two(day)}`;
  return isDate(iso) ? iso : null;
}
