/**
 * Number and date are two independent keys, and the calendar is the judge: whether a printed date can be the
 * number's, and if not, which date the number fits and which number the date.
 */
import { type Calendar, dateOf, daysBetween, numbersNear } from '../calendar.ts';
import type { DateMismatch } from './resolution.ts';

/** How a printed date and a number disagree, or null. */
export function compareDateWithNumber(
  calendar: Calendar,
  number: number,
  date: string,
  tolerance: number,
): DateMismatch | null {
  const known = dateOf(calendar, number)?.date ?? null;
  const days = known === null ? daysBeyond(calendar, number, date) : daysBetween(known, date);
  if (days <= tolerance) return null;
  const [nearest, ...others] = numbersNear(calendar, date);
  return {
    numberFitsDate: known,
    dateFitsNumber: others.length > 0 ? null : (nearest?.number ?? null),
    days,
  };
}

/** Outside the fixed points only this can be said: a number before the first came out no later than that. */
function daysBeyond({ anchors }: Calendar, number: number, date: string): number {
  const [first, last] = [anchors[0], anchors.at(-1)];
  if (first !== undefined && number < first.number && date > first.date) return daysBetween(first.date, date);
  if (last !== undefined && number > last.number && date < last.date) return daysBetween(last.date, date);
  return 0;
}
