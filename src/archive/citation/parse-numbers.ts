/**
 * The numbers of one citation: one, a list, or a range, each with the date that is printed after it.
 *
 * - '1209-12' is 1209 to 1212: the end takes from the start the figures that it lacks. A range that then runs
 *   backwards ('1298-02') is read as a range and left to the resolver, which says so.
 * - A member of a list has as many figures as the one before it, or more and rises ('998 and 1002'), by far only
 *   after a number word ('Nos 36, 1169'): the thirty of 'EPSR 1128 and 30 others' is no issue.
 * - A comma between figures parts thousands after one or two figures ('1,128') and issues after more
 *   ('1128,1130').
 * - Whole lists are read however long they are, but only the first 200 numbers of one are kept.
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
import { type ParsedDate, readDate } from './parse-date.ts';
import { parseDateAfterNumber } from './parse-date-range.ts';

/** More numbers than this, written as one list or range, are one object without a number. */
export const MAX_NUMBERS = 200;

export interface PrintedNumbers {
  readonly end: number;
  /** In the order of print. */
  readonly items: readonly PrintedNumber[];
  /** How many items are printed; over 200 numbers, more than `items` holds. */
  readonly count: number;
  readonly tooMany: boolean;
  readonly lowest: number;
  readonly highest: number;
}

export interface PrintedNumber {
  readonly from: number;
  /** The same as `from` where it is no range; less where a range runs backwards. */
  readonly to: number;
  readonly date: Pick<ParsedDate, 'iso'> | null;
}

const FIGURES = /\d{1,7}/y;
const JOINED_FIGURES = new RegExp(`[${HYPHENS}/](\\d{1,7})`, 'y');
const SLASH = /\/(?=\d)/y;
const CLOSED_DASH = new RegExp(`[${HYPHENS}](?=\\d)`, 'y');
const OPEN_DASH = new RegExp(`[${HYPHENS}]|(?:to|through|until)(?=[${SPACES}\\r\\n*_])`, 'iy');
const SEPARATOR = /(?:[,;]|\/)?/y;
const AND = /(?:and|or|&amp;|&|\+)(?![\p{L}])/iuy;

export function parseNumbers(text: string, at: number, habits: NumberStyle): PrintedNumbers | null {
  let item = readItem(text, at, habits, null);
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
    const next = skipSeparator(text, end, habits.series);
    item = next === null ? null : readItem(text, next, habits, item);
  }
  return { end, items, count, tooMany: numbers > MAX_NUMBERS, lowest, highest };
}

const sizeOf = ({ from, to }: PrintedNumber): number => Math.max(1, to - from + 1);

interface Item extends PrintedNumber {
  readonly end: number;
  /** How many figures its last number has, written out. */
  readonly length: number;
}

function readItem(text: string, at: number, habits: NumberStyle, before: Item | null): Item | null {
  const first = parseNumeral(text, at, habits);
  if (first === null || isTooShort(text, first, habits, before)) return null;
  // '26 October' after a comma is a date, and 26 no member.
  if (before !== null && (!follows(first, before, habits) || readDate(text, at, habits.series) !== null))
    return null;
  const range = readRangeEnd(text, first, habits);
  if (range !== null && areYears(first, range, habits)) return null;
  const last = range !== null && endsCleanly(text, range.end, habits, before) ? range : first;
  if (!endsCleanly(text, last.end, habits, before)) return null;
  const date = habits.dated ? parseDateAfterNumber(text, last.end, habits.series) : null;
  const length = String(last.value).length;
  // '24/7', '0115-960-4287': figures joined on that are neither range nor date nor the next of a list.
  const joined = date === null ? matchAt(JOINED_FIGURES, text, last.end) : null;
  if (joined !== null && (joined[0][0] !== '/' || joined[1]?.length !== length)) return null;
  return { from: first.value, to: last.value, date, end: date?.end ?? last.end, length };
}

function follows(next: Numeral, before: Item, { label }: NumberStyle): boolean {
  const more = String(next.value).length - before.length;
  if (more === 0) return true;
  if (more < 0 || next.value <= before.to) return false;
  // 'Nos 36, 1169 and 1197': a word before them says that all are numbers; else '998 and 1002' at most.
  return label === 'word' || label === 'noun' || next.value < 2 * before.to;
}

/** '-1212', '–12', ' to 1212' after the first number of a range, if it stands there. */
function readRangeEnd(text: string, first: Numeral, { series }: NumberStyle): Numeral | null {
  const slash = matchEnd(SLASH, text, first.end);
  const closed = slash ?? matchEnd(CLOSED_DASH, text, first.end);
  const at = closed ?? readOpenDash(text, first.end);
  const figures = at === null ? null : matchAt(FIGURES, text, at);
  if (at === null || figures === null || readDate(text, at, series) !== null) return null;
  const [start, printed] = [String(first.value), figures[0]];
  if (printed.length > start.length + 1 || (printed.startsWith('0') && printed.length >= start.length))
    return null;
  const value = Number(start.slice(0, Math.max(0, start.length - printed.length)) + printed);
  const range = { end: at + printed.length, value };
  // A double number, '1128/9' or '1128/29'; any other slash parts the members of a list.
  if (slash !== null) return value === first.value + 1 && printed.length < start.length ? range : null;
  // An open dash may part a sentence, so that only a whole number that rises makes a range of it.
  return closed === null && (printed.length < start.length || value <= first.value) ? null : range;
}

function readOpenDash(text: string, end: number): number | null {
  const dash = matchEnd(OPEN_DASH, text, skipSeparators(text, end));
  return dash === null ? null : skipSeparators(text, dash);
}

/** What stands between two members of a list, a repeated number word included. */
function skipSeparator(text: string, end: number, series: SeriesGrammar): number | null {
  const at = skipSeparators(text, end);
  const sign = matchEnd(SEPARATOR, text, at) ?? at;
  const word = skipSeparators(text, sign);
  const and = matchEnd(AND, text, word);
  if (sign === at && and === null) return null;
  const next = and === null ? word : skipSeparators(text, and);
  return series.skipNumberWord(text, next)?.end ?? next;
}
