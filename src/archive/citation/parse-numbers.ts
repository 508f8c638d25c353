/**
 * Parses the numbers of one citation: one, a list, or a range, each with the date after it.
 *
 * - '1209-12' is 1209 to 1212: the end takes missing digits from the start. A range that then runs backwards ('1298-02')
 *   stays a range; the resolver reports it.
 * - An item of a list has as many digits as the one before it, or is higher ('998 and 1002'); much higher only after a
 *   number word ('Nos 36, 1169'). The thirty of 'EPSR 1128 and 30 others' is no issue.
 * - A comma separates thousands after one or two digits ('1,128') and issues after more ('1128,1130').
 * - A list may have any length, but only its first 200 numbers are returned.
 */
import { HYPHENS, matchAt, matchEnd, SPACES, skipSeparators } from './characters.ts';
import type { SeriesGrammar } from './grammar.ts';
import {
  areYears,
  endsCleanly,
  isTooShort,
  type NumberStyle,
  type Numeral,
  parseNumeral,
} from './numerals.ts';
import { type ParsedDate, parseDate } from './parse-date.ts';
import { parseDateAfterNumber } from './parse-date-range.ts';

/** More numbers in one list or range are one citation without a number. */
export const MAX_NUMBERS = 200;

export interface PrintedNumbers {
  readonly end: number;
  /** In printed order. */
  readonly items: readonly PrintedNumber[];
  /** The number of printed items; `items` may have fewer. */
  readonly count: number;
  readonly tooMany: boolean;
  readonly lowest: number;
  readonly highest: number;
}

interface PrintedNumber {
  readonly from: number;
  /** Equal to `from` if it is no range; lower if a range runs backwards. */
  readonly to: number;
  readonly date: Pick<ParsedDate, 'iso'> | null;
}

const DIGITS = /\d{1,7}/y;
const JOINED_DIGITS = new RegExp(`[${HYPHENS}/](\\d{1,7})`, 'y');
const SLASH = /\/(?=\d)/y;
const CLOSED_DASH = new RegExp(`[${HYPHENS}](?=\\d)`, 'y');
const OPEN_DASH = new RegExp(`[${HYPHENS}]|(?:to|through|until)(?=[${SPACES}\\r\\n*_])`, 'iy');
const SEPARATOR = /(?:[,;]|\/)?/y;
const AND = /(?:and|or|&amp;|&|\+)(?![\p{L}])/iuy;

export function parseNumbers(text: string, at: number, style: NumberStyle): PrintedNumbers | null {
  let item = parseItem(text, at, style, null);
  if (item === null) return null;
  const items: PrintedNumber[] = [];
  let { lowest, highest } = { lowest: Infinity, highest: 0 };
  let count = 0;
  let numbers = 0;
  let end = at;
  while (item !== null) {
    count++;
    numbers += sizeOf(item);
    if (numbers <= MAX_NUMBERS) items.push(item);
    lowest = Math.min(lowest, item.from, item.to);
    highest = Math.max(highest, item.from, item.to);
    end = item.end;
    const next = skipListSeparator(text, end, style.series);
    item = next === null ? null : parseItem(text, next, style, item);
  }
  return { end, items, count, tooMany: numbers > MAX_NUMBERS, lowest, highest };
}

const sizeOf = ({ from, to }: PrintedNumber): number => Math.max(1, to - from + 1);

interface Item extends PrintedNumber {
  readonly end: number;
  /** Digits of its last number, in full. */
  readonly length: number;
}

function parseItem(text: string, at: number, style: NumberStyle, before: Item | null): Item | null {
  const first = parseNumeral(text, at, style);
  if (first === null || isTooShort(text, first, style, before)) return null;
  // '26 October' after a comma is a date.
  if (before !== null && (!follows(first, before, style) || parseDate(text, at, style.series) !== null))
    return null;
  const range = parseRangeEnd(text, first, style);
  if (range !== null && areYears(first, range, style)) return null;
  const last = range !== null && endsCleanly(text, range.end, style, before) ? range : first;
  if (!endsCleanly(text, last.end, style, before)) return null;
  const date = style.dated ? parseDateAfterNumber(text, last.end, style.series) : null;
  const length = String(last.value).length;
  // '24/7', '0115-960-4287': joined digits that are no range, date or next item make it something else.
  const joined = date === null ? matchAt(JOINED_DIGITS, text, last.end) : null;
  if (joined !== null && (joined[0][0] !== '/' || joined[1]?.length !== length)) return null;
  return { from: first.value, to: last.value, date, end: date?.end ?? last.end, length };
}

function follows(next: Numeral, before: Item, { label }: NumberStyle): boolean {
  const more = String(next.value).length - before.length;
  if (more === 0) return true;
  if (more < 0 || next.value <= before.to) return false;
  // 'Nos 36, 1169 and 1197' after a number word; else at most '998 and 1002'.
  return label === 'word' || label === 'noun' || next.value < 2 * before.to;
}

/** '-1212', '–12', ' to 1212' after the first number of a range. */
function parseRangeEnd(text: string, first: Numeral, { series }: NumberStyle): Numeral | null {
  const slash = matchEnd(SLASH, text, first.end);
  const closed = slash ?? matchEnd(CLOSED_DASH, text, first.end);
  const at = closed ?? skipOpenDash(text, first.end);
  const digits = at === null ? null : matchAt(DIGITS, text, at);
  if (at === null || digits === null || parseDate(text, at, series) !== null) return null;
  const [start, printed] = [String(first.value), digits[0]];
  if (printed.length > start.length + 1 || (printed.startsWith('0') && printed.length >= start.length))
    return null;
  const value = Number(start.slice(0, Math.max(0, start.length - printed.length)) + printed);
  const range = { end: at + printed.length, value };
  // A double number, '1128/9' or '1128/29'; any other slash separates the items of a list.
  if (slash !== null) return value === first.value + 1 && printed.length < start.length ? range : null;
  // A spaced dash may separate clauses, so only a higher number in full makes a range.
  return closed === null && (printed.length < start.length || value <= first.value) ? null : range;
}

function skipOpenDash(text: string, end: number): number | null {
  const dash = matchEnd(OPEN_DASH, text, skipSeparators(text, end));
  return dash === null ? null : skipSeparators(text, dash);
}

/** Skips what separates two items of a list, with a repeated number word; null if nothing does. */
function skipListSeparator(text: string, end: number, series: SeriesGrammar): number | null {
  const at = skipSeparators(text, end);
  const afterMark = matchEnd(SEPARATOR, text, at) ?? at;
  const word = skipSeparators(text, afterMark);
  const and = matchEnd(AND, text, word);
  if (afterMark === at && and === null) return null;
  const next = and === null ? word : skipSeparators(text, and);
  return series.skipNumberWord(text, next)?.end ?? next;
}
