/** Formats a date as a series prints it, the inverse of `parse-date.ts`. */
import { monthName } from '../../algorithms/dates.ts';
import type { DateConvention } from './parse-date.ts';

export interface DateStyle {
  readonly order: 'figures' | 'day-month' | 'month-day';
  /** Between numbers: '-', '/', '.'. */
  readonly separator: string;
  /** Whether a year has two digits, if those are unambiguous. */
  readonly shortYear: boolean;
  /** '26th' for '26'. */
  readonly ordinal: boolean;
  /** 'Oct' for 'October'. */
  readonly shortMonth: boolean;
}

export function formatPrintedDate(iso: string, style: DateStyle, convention: DateConvention): string {
  const [from = iso, to] = iso.split('/');
  if (to !== undefined) return formatMonths(from, to, style);
  const [year = '', month, day] = iso.split('-');
  if (month === undefined) return year;
  if (day === undefined) return `${nameOf(iso, style)} ${year}`;
  if (style.order === 'figures') return formatNumeric({ year, month, day }, style, convention);
  const printed = style.ordinal ? ordinal(Number(day)) : String(Number(day));
  const name = nameOf(iso, style);
  return style.order === 'day-month' ? `${printed} ${name} ${year}` : `${name} ${printed} ${year}`;
}

function formatNumeric(
  { year, month, day }: { year: string; month: string; day: string },
  { separator, shortYear }: DateStyle,
  { dateOrder, centuryFrom }: DateConvention,
): string {
  const short = shortYear && Number(year) >= centuryFrom && Number(year) < centuryFrom + 100;
  const printed = short ? year.slice(2) : year;
  const order = { dmy: [day, month, printed], mdy: [month, day, printed], ymd: [printed, month, day] }[
    dateOrder
  ];
  return order.join(separator);
}

function formatMonths(from: string, to: string, style: DateStyle): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  const start = first === last ? nameOf(from, style) : `${nameOf(from, style)} ${first}`;
  return `${start}–${nameOf(to, style)} ${last}`;
}

const nameOf = (iso: string, { shortMonth }: DateStyle): string =>
  shortMonth ? monthName(iso).slice(0, 3) : monthName(iso);

function ordinal(day: number): string {
  const teen = day > 10 && day < 14;
  return `${day}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][day % 10]) ?? 'th'}`;
}
