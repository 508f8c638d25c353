/**
 * A span of months, 'May–September 2000', 'November 2000 to February 2001', or the months alone where the year
 * stands after another word: 'May–September issues 2000'.
 */
import { HYPHENS } from './characters.ts';
import { matchAt, skipSeparators } from './gap.ts';
import { type DateConvention, isoMonth, readMonthName, readYear } from './read-date.ts';

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
