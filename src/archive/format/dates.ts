/** Dates as the archive's own voice writes them: day, month, year, in words, to the precision known. */
import type { IssueDate } from '../types.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2004-10-26` → `26 October 2004`; `2004-10` → `October 2004`; `2004` → `2004`. */
export function formatDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1] ?? '';
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** The same, with 'about' where the date was worked out. */
export const formatIssueDate = ({ date, kind }: IssueDate): string =>
  kind === 'worked-out' ? `about ${formatDate(date)}` : formatDate(date);
