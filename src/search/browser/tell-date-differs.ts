/** Where somebody types a number with a date that it can't have: which date it has, and whose the date is. */
import { buildCalendar } from '../../archive/calendar.ts';
import { differsFrom } from '../../archive/citation/date-differs.ts';
import { formatDate } from '../../archive/format-date.ts';
import { type ListedSeries, WORKED_OUT } from '../issue-list.ts';

export interface ToldDate {
  readonly remark: string;
  /** The number that the date would be of, where it is one. */
  readonly other: number | null;
}

/** `date` in ISO, as the grammar reads it; `known` is what is offered of the issue. Null where they can go together. */
export function tellDateDiffers(
  number: number,
  date: string,
  { label, record, issues }: ListedSeries,
  known: string,
): ToldDate | null {
  // The list has the dates that the archive's own calendar trusts.
  const rows = issues.flatMap(([printed, when]) =>
    when === '' || when.startsWith(WORKED_OUT) ? [] : [{ number: printed, date: when }],
  );
  const differs = differsFrom(buildCalendar(record, rows), number, date, record.dateTolerance);
  if (differs === null) return null;
  const other = differs.dateFitsNumber;
  const is = known === '' ? 'isn’t of that date' : `is of ${known}`;
  const would = other === null ? '' : `; ${formatDate(date)} would be ${label} ${other}`;
  return { remark: `By the calendar ${label} ${number} ${is}${would}.`, other };
}
