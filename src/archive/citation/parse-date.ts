/**
 * A date as printed, whatever its dress: '19-10-02', '26/10/2004', 'April 6th 2004', '9th of November, 2016',
 * 'Oct 2004'. It is read to the precision printed. A date that can't exist ('31-02-02', or '10-26-04' where the
 * series writes the day first) is still a date, with nothing in it: it is never mended here.
 */
import { isDate } from '../../algorithms/dates.ts';
import type { SeriesRecord } from '../schema/series.ts';
import { APOSTROPHES, HYPHENS, matchAt, matchEnd, SPACES, skipSeparators } from './characters.ts';
import { parseMonthName } from './month-names.ts';

export interface ParsedDate {
  readonly end: number;
  /** ISO; null where the date is impossible, or its year isn't printed. */
  readonly iso: string | null;
  readonly precision: 'day' | 'month' | 'yearless';
}

export type DateConvention = Pick<SeriesRecord, 'dateOrder' | 'centuryFrom'>;

const SEPARATOR = `[${SPACES}]?[${HYPHENS}/.][${SPACES}]?`;
const FIGURES = new RegExp(
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
/** Two bare figures are a year where the phrase ends with them: '26 October 04 supporters' is no date of 2004. */
const BARE_YEAR = new RegExp(
  `(\\d\\d)(?![\\d\\p{L}%])(?![.:,]\\d)(?![${SPACES}]{1,3}(?!(?:and|or|to|eg|e\\.g)(?!\\p{L}))\\p{Ll})`,
  'uy',
);

export function readDate(text: string, at: number, habits: DateConvention): ParsedDate | null {
  const weekday = matchEnd(WEEKDAY, text, at);
  const start = weekday === null ? at : skipSeparators(text, weekday);
  return (
    readFigures(text, start, habits) ??
    readDayFirst(text, start, habits) ??
    readMonthFirst(text, start, habits)
  );
}

function readFigures(text: string, at: number, habits: DateConvention): ParsedDate | null {
  const match = matchAt(FIGURES, text, at);
  if (match === null) return null;
  const [whole, first = '', second = '', third = ''] = match;
  const end = at + whole.length;
  if (first.length > 2) {
    if (third.length > 2 || !/^(?:1[5-9]|2[01])\d\d$/.test(first)) return null;
    return { end, iso: isoDay(Number(first), Number(second), Number(third)), precision: 'day' };
  }
  if (habits.dateOrder === 'ymd' && third.length < 3) {
    if (first.length !== 2) return null;
    return { end, iso: isoDay(fullYear(first, habits), Number(second), Number(third)), precision: 'day' };
  }
  if (third.length === 1) return null;
  const year = fullYear(third, habits);
  const [day, month] = habits.dateOrder === 'mdy' ? [second, first] : [first, second];
  return { end, iso: isoDay(year, Number(month), Number(day)), precision: 'day' };
}

/** '26 October 2004', '6th of April, 2004', '26-Oct-04'. */
function readDayFirst(text: string, at: number, habits: DateConvention): ParsedDate | null {
  const day = matchAt(DAY, text, at);
  if (day === null) return habits.dateOrder === 'ymd' ? readYearFirst(text, at) : null;
  let i = skipSeparators(text, skipJoint(text, at + day[0].length, /[,]/));
  const of = matchEnd(OF, text, i);
  if (of !== null) i = skipSeparators(text, of);
  const month = readMonthName(text, i);
  if (month === null) return null;
  const year = readYear(text, month.end, habits, true);
  if (year === null) return { end: month.endOfWord, iso: null, precision: 'yearless' };
  return { end: year.end, iso: isoDay(year.value, month.value, Number(day[1])), precision: 'day' };
}

/** 'April 6th 2004', 'Oct. 26, 2004', 'October 2004', "Oct '04". A month that comes first has a capital. */
function readMonthFirst(text: string, at: number, habits: DateConvention): ParsedDate | null {
  const month = readMonthName(text, at);
  if (month === null || !/\p{Lu}/u.test(text[at] ?? '')) return null;
  const alone = readYear(text, month.end, habits, false);
  if (alone !== null) return { end: alone.end, iso: isoMonth(alone.value, month.value), precision: 'month' };
  const from = skipSeparators(text, skipJoint(text, month.end));
  const day = matchAt(DAY, text, from);
  if (day === null) return null;
  const end = from + day[0].length;
  const year = readYear(text, end, habits, true);
  if (year === null) return { end, iso: null, precision: 'yearless' };
  return { end: year.end, iso: isoDay(year.value, month.value, Number(day[1])), precision: 'day' };
}

/** '2004 October 26', only where the series writes the year first: elsewhere it is a number and a month. */
function readYearFirst(text: string, at: number): ParsedDate | null {
  const year = matchAt(YEAR, text, at);
  if (year === null) return null;
  const month = readMonthName(text, skipSeparators(text, at + year[0].length));
  if (month === null) return null;
  const from = skipSeparators(text, month.end);
  const day = matchAt(DAY, text, from);
  if (day === null)
    return { end: month.end, iso: isoMonth(Number(year[1]), month.value), precision: 'month' };
  return {
    end: from + day[0].length,
    iso: isoDay(Number(year[1]), month.value, Number(day[1])),
    precision: 'day',
  };
}

/** A month's name at a place, with a full stop after it if there is one. */
export function readMonthName(
  text: string,
  at: number,
): { readonly end: number; readonly endOfWord: number; readonly value: number } | null {
  const word = matchAt(WORD, text, at);
  const value = word === null ? null : parseMonthName(word[1] ?? '');
  if (word === null || value === null) return null;
  return { end: at + word[0].length, endOfWord: at + (word[1] ?? '').length, value };
}

/** A year after a month; `bare` where two figures alone may be one, as they may after a day. */
export function readYear(
  text: string,
  at: number,
  habits: DateConvention,
  bare: boolean,
): { readonly end: number; readonly value: number } | null {
  const joint = skipJoint(text, at);
  const i = skipSeparators(text, joint);
  const of = matchEnd(OF, text, i);
  const from = of === null ? i : skipSeparators(text, of);
  const full = matchAt(YEAR, text, from);
  if (full !== null) return { end: from + 4, value: Number(full[1]) };
  const short = matchAt(SHORT_YEAR, text, from);
  if (short !== null) return { end: from + 3, value: fullYear(short[1] ?? '', habits) };
  // 'October 26, 27 and 28' goes on with days.
  const two = bare && text[at] !== ',' ? matchAt(BARE_YEAR, text, from) : null;
  return two === null ? null : { end: from + 2, value: fullYear(two[1] ?? '', habits) };
}

/** A comma, hyphen or slash between the parts of a written date. */
function skipJoint(text: string, at: number, not?: RegExp): number {
  const sign = text[at];
  return matchEnd(JOINT, text, at) !== null && sign !== undefined && !not?.test(sign) ? at + 1 : at;
}

/** Two figures count from the year that the series says: from 1979, '79' is 1979 and '78' is 2078. */
export function fullYear(printed: string, { centuryFrom }: DateConvention): number {
  if (printed.length === 4) return Number(printed);
  const year = centuryFrom - (centuryFrom % 100) + Number(printed);
  return year < centuryFrom ? year + 100 : year;
}

const two = (value: number): string => String(value).padStart(2, '0');

export const isoMonth = (year: number, month: number): string => `${year}-${two(month)}`;

export function isoDay(year: number, month: number, day: number): string | null {
  const iso = `${isoMonth(year, month)}-${two(day)}`;
  return isDate(iso) ? iso : null;
}
