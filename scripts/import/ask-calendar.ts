/** The questions that an import has for the calendar; it answers with suggestions, never with decisions. */
import { buildCalendar, dateOf, daysBetween, numbersNear, numbersOn } from '../../src/archive/calendar.ts';
import type { CalendarRow } from '../../src/archive/schema/calendar.ts';
import type { SeriesRecord } from '../../src/archive/schema/series.ts';
import type { ImportContext } from '../../src/import/context.ts';

type Answers = Pick<ImportContext, 'numberFor' | 'numberOn' | 'dateFor' | 'daysOff'>;

export function createCalendarLookup(series: SeriesRecord, rows: readonly CalendarRow[]): Answers {
  const calendar = buildCalendar(series, rows);
  return {
    numberFor: (date) => {
      const near = numbersNear(calendar, date);
      if (near.length === 0) return null;
      const within = Math.max(...near.map((one) => one.errorDays));
      const numbers = near.map(
        ({ number, date: worked, kind }) =>
          `No ${number} (${kind === 'printed' ? '' : 'worked out '}${worked})`,
      );
      return `${numbers.join(' or ')}${within > 0 ? `, out by ${within} days at most` : ''}`;
    },
    numberOn: (date) => {
      const { printed, possible } = numbersOn(calendar, date);
      const candidates = printed.length > 0 && date.length === 10 ? printed : [...printed, ...possible];
      return candidates.length === 1 ? (candidates[0] ?? null) : null;
    },
    dateFor: (number) => {
      const known = dateOf(calendar, number);
      return known === null ? null : { date: known.date, known: known.kind === 'printed' };
    },
    daysOff: (number, date) => {
      const known = dateOf(calendar, number);
      const days = known === null ? 0 : Math.abs(daysBetween(known.date, date));
      return days > series.dateTolerance ? days : null;
    },
  };
}
