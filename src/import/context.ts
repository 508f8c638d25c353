/** What an import needs to know of the archive, and the overrides from the command line. */
import { daysBetween } from '../algorithms/dates.ts';
import { buildCalendar, dateOf, numbersNear, numbersOn } from '../archive/calendar/calendar.ts';
import type { PrintedCitation } from '../archive/essay-text.ts';
import type { CalendarRow } from '../archive/schema/calendar.ts';
import type { Person } from '../archive/schema/person.ts';
import type { SeriesRecord } from '../archive/schema/series.ts';
import type { Source } from '../archive/schema/source.ts';

/** Values from the command line; they take precedence over the text. */
export interface Overrides {
  readonly number: number | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly encoding: string | null;
}

export interface ImportContext extends CalendarLookup {
  /** Id of the series that the text belongs to. */
  readonly series: string;
  readonly record: SeriesRecord;
  readonly people: ReadonlyMap<string, Person>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly overrides: Overrides;
  /** The day of the import, `2026-11-23`. */
  readonly today: string;
  readonly readCitations: (text: string, number: number | null) => readonly PrintedCitation[];
  readonly knowsWork: (series: string, work: string) => boolean;
  /** Whether an essay id is in use: `epsr/1254/the-slug`. */
  readonly isIdInUse: (id: string) => boolean;
}

/** A file as received. */
export interface Received {
  /** Path below the folder named on the command line, with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** Suggestions from the calendar; each returns null if the calendar has none. */
interface CalendarLookup {
  /** For a date: 'No 1447 or No 1448'. */
  readonly numberFor: (date: string) => string | null;
  /** The only number of a date, by the rule that resolves citations. */
  readonly numberOn: (date: string) => number | null;
  /** The date of a number, and whether it is printed (else estimated). */
  readonly dateFor: (number: number) => { readonly date: string; readonly known: boolean } | null;
  /** Days between a printed date and the calendar if they exceed the tolerance of the series. */
  readonly daysOff: (number: number, date: string) => number | null;
}

export function createCalendarLookup(series: SeriesRecord, rows: readonly CalendarRow[]): CalendarLookup {
  const calendar = buildCalendar(series, rows);
  return {
    numberFor: (date) => {
      const near = numbersNear(calendar, date);
      if (near.length === 0) return null;
      const within = Math.max(...near.map(({ errorDays }) => errorDays));
      const numbers = near.map(
        ({ number, date: estimate, kind }) =>
          `No ${number} (${kind === 'printed' ? '' : 'worked out '}${estimate})`,
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
