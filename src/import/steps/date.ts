/**
 * Finds the date in a masthead, a file name or the line above a quotation, whatever its order and spelling. Months,
 * years and days are those of the citation reader, whose forms differ on purpose: it reads a running text at one place,
 * takes only months with a capital, and takes '04 after a month for a year.
 */
import { parseMonthName } from '../../algorithms/dates.ts';
import { type DateConvention, fullYear, isoDay, isoMonth } from '../../archive/citation/parse-date.ts';

export interface FoundDate {
  /** ISO to the precision printed; null if no year is printed. */
  readonly date: string | null;
  readonly start: number;
  readonly end: number;
}

const ORDINAL = '(?:\\s?(?:st|nd|rd|th|ST|ND|RD|TH)\\b)?';
const DAY_FIRST = new RegExp(
  `(?<![\\d\\p{L}])(?<day>\\d{1,2})${ORDINAL}\\s*(?:of\\s+)?(?<month>\\p{L}{3,10})\\.?,?(?:\\s+(?<year>\\d{4}))?(?!\\d)`,
  'gu',
);
const MONTH_FIRST = new RegExp(
  `(?<!\\p{L})(?<month>\\p{L}{3,10})\\.?\\s+(?<day>\\d{1,2})${ORDINAL}(?!\\d)(?:,?\\s+(?<year>\\d{4})(?!\\d))?`,
  'gu',
);
// Not after a day: '31st November 2003' isn't November 2003.
const MONTH_YEAR =
  /(?<!\p{L}|\d(?:\s?(?:st|nd|rd|th))?\s+(?:of\s+)?)(?<month>\p{L}{3,10})\.?,?\s+(?<year>\d{4})(?!\d)/gu;
const NUMERIC = /(?<![\d\p{L}])(\d{1,4})\s?[-–‑/.]\s?(\d{1,2})\s?[-–‑/.]\s?(\d{2,4})(?![\d\p{L}])/gu;

/** The most precise date in a text, the first of several; null if there is none. */
export function parseSourceDate(text: string, convention: DateConvention): FoundDate | null {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(NUMERIC)) add(match, numericDate(match.slice(1), convention));
  for (const form of [DAY_FIRST, MONTH_FIRST, MONTH_YEAR])
    for (const match of text.matchAll(form)) add(match, writtenDate(match.groups ?? {}));
  const length = ({ date }: FoundDate): number => date?.length ?? 0;
  return found.sort((a, b) => length(b) - length(a) || a.start - b.start)[0] ?? null;

  function add(match: RegExpExecArray, date: string | null | undefined): void {
    if (date !== undefined)
      found.push({ date, start: match.index, end: match.index + match[0].trimEnd().length });
  }
}

/** Null if no year is printed, undefined if it is no date. */
function writtenDate({ year, month: name = '', day }: Record<string, string>): string | null | undefined {
  const month = parseMonthName(name);
  if (month === null) return undefined;
  if (year === undefined) return Number(day) >= 1 && Number(day) <= 31 ? null : undefined;
  return day === undefined
    ? isoMonth(Number(year), month)
    : (isoDay(Number(year), month, Number(day)) ?? undefined);
}

function numericDate(parts: readonly string[], convention: DateConvention): string | undefined {
  const order = parts[0]?.length === 4 ? 'ymd' : convention.dateOrder;
  const [year = '', month, day] = ['y', 'm', 'd'].map((letter) => parts[order.indexOf(letter)]);
  if (year.length !== 2 && year.length !== 4) return undefined;
  return isoDay(fullYear(year, convention), Number(month), Number(day)) ?? undefined;
}
