/** A date in the dress of print, the inverse of `read-date.ts`: in figures as the series orders them, or in words. */
import type { DateConvention } from './parse-date.ts';

export interface DateStyle {
  readonly order: 'figures' | 'day-month' | 'month-day';
  /** Between figures: '-', '/', '.'. */
  readonly separator: string;
  /** Whether figures give the year as two, where that is enough. */
  readonly shortYear: boolean;
  /** '26th' for '26'. */
  readonly ordinal: boolean;
  /** 'Oct' for 'October'. */
  readonly shortMonth: boolean;
}

export function formatPrintedDate(iso: string, dress: DateStyle, habits: DateConvention): string {
  const [from = iso, to] = iso.split('/');
  if (to !== undefined) return formatMonths(from, to, dress);
  const [year = '', month, day] = iso.split('-');
  if (month === undefined) return year;
  if (day === undefined) return `${nameOf(iso, dress)} ${year}`;
  if (dress.order === 'figures') return formatFigures({ year, month, day }, dress, habits);
  const printed = dress.ordinal ? ordinal(Number(day)) : String(Number(day));
  const name = nameOf(iso, dress);
  return dress.order === 'day-month' ? `${printed} ${name} ${year}` : `${name} ${printed} ${year}`;
}

function formatFigures(
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

function formatMonths(from: string, to: string, dress: DateStyle): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  const start = first === last ? nameOf(from, dress) : `${nameOf(from, dress)} ${first}`;
  return `${start}–${nameOf(to, dress)} ${last}`;
}

const nameOf = (iso: string, { shortMonth }: DateStyle): string =>
  shortMonth ? monthName(iso).slice(0, 3) : monthName(iso);

function ordinal(day: number): string {
  const teen = day > 10 && day < 14;
  return `${day}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][day % 10]) ?? 'th'}`;
}

/** A date in words for readers, to its precision: '26 October 2004', 'October 2004', 'May to September 2000'. */
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export function writtenDate(iso: string): string {
  const [from = iso, to] = iso.split('/');
  if (to === undefined) return single(from);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return `${sameYear ? monthName(from) : single(from)} to ${single(to)}`;
}

function single(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  if (month === undefined) return year;
  return `${day === undefined ? '' : `${Number(day)} `}${monthName(iso)} ${year}`;
}

/** The name of the month of a date that has one. */
export const monthName = (iso: string): string => MONTHS[Number(iso.slice(5, 7)) - 1] ?? '';
