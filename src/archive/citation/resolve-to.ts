/** A resolved target with its flags and the mismatch of number and date. */
import { daysBetween } from '../../algorithms/dates.ts';
import { type DateOfNumber, dateOf, numbersNear } from '../calendar/calendar.ts';
import type { Calendar } from '../calendar/types.ts';
import type { CitationContext, CitationFlag, CitationTarget, DateMismatch, Resolution } from './types.ts';

export function resolveTo(
  target: CitationTarget,
  date: string | null,
  context: CitationContext,
  flags: readonly CitationFlag[],
): Extract<Resolution, { kind: 'resolved' }> {
  const calendar = context.calendars.get(target.series);
  const tolerance = context.series.get(target.series)?.dateTolerance ?? 0;
  const differs =
    date === null || calendar === undefined || target.number === null
      ? null
      : compareDateWithNumber(calendar, target.number, date, tolerance);
  const all = [
    ...flags,
    ...(differs === null ? [] : ['date-differs' as const]),
    ...flagPosition(target, context),
  ];
  return { kind: 'resolved', target, flags: all, ...(differs === null ? {} : { differs }) };
}

function flagPosition(
  { series, number }: CitationTarget,
  { citing, calendars }: CitationContext,
): CitationFlag[] {
  if (citing === null || citing.series !== series || number === null) return [];
  if (citing.number !== null) {
    if (citing.number === number) return ['self'];
    return number > citing.number ? ['later'] : [];
  }
  // If the citing number is unknown, its date decides if it is clearly earlier than the target's.
  const calendar = calendars.get(series);
  const known = calendar === undefined ? null : dateOf(calendar, number);
  return known !== null && citing.date !== null && isClearlyAfter(known, citing.date) ? ['later'] : [];
}

const isClearlyAfter = (known: DateOfNumber, date: string): boolean =>
  known.date > date && daysBetween(known.date, date) > known.errorDays;

/** Returns null if the printed date fits the number within the tolerance. */
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

/** Outside the fixed points: a number before the first appeared no later, and one after the last no earlier. */
function daysBeyond({ fixedPoints }: Calendar, number: number, date: string): number {
  const [first, last] = [fixedPoints[0], fixedPoints.at(-1)];
  if (first !== undefined && number < first.number && date > first.date) return daysBetween(first.date, date);
  if (last !== undefined && number > last.number && date < last.date) return daysBetween(last.date, date);
  return 0;
}
