/** A target that is settled, with what there is to say of it: the marks, and where number and date disagree. */
import { type DateOfNumber, dateOf, daysBetween } from '../calendar.ts';
import { compareDateWithNumber } from './date-differs.ts';
import type { CitationContext, CitationFlag, CitationTarget, Resolution } from './resolution.ts';

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
    ...placeMarks(target, context),
  ];
  return { kind: 'resolved', target, flags: all, ...(differs === null ? {} : { differs }) };
}

/** Whether it is the citing issue itself, or a later one of the same series. */
function placeMarks(
  { series, number }: CitationTarget,
  { citing, calendars }: CitationContext,
): CitationFlag[] {
  if (citing === null || citing.series !== series || number === null) return [];
  if (citing.number !== null) {
    if (citing.number === number) return ['self'];
    return number > citing.number ? ['later'] : [];
  }
  // Where the citing number isn't known its date may tell, if it lies clearly before the target's.
  const calendar = calendars.get(series);
  const known = calendar === undefined ? null : dateOf(calendar, number);
  return known !== null && citing.date !== null && isClearlyAfter(known, citing.date) ? ['later'] : [];
}

const isClearlyAfter = (known: DateOfNumber, date: string): boolean =>
  known.date > date && daysBetween(known.date, date) > known.errorDays;
