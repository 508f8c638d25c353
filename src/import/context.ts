/** What an import has to know of the archive, and what the keeper said on the command line. */
import { daysBetween } from '../algorithms/dates.ts';
import { buildCalendar, dateOf, numbersNear, numbersOn } from '../archive/calendar/calendar.ts';
import type { PrintedCitation } from '../archive/essay-text.ts';
import type { CalendarRow } from '../archive/schema/calendar.ts';
import type { Person } from '../archive/schema/person.ts';
import type { SeriesRecord } from '../archive/schema/series.ts';
import type { Source } from '../archive/schema/source.ts';

/** The keeper's own words, which stand above what a text says of itself. */
export interface Overrides {
  readonly number: number | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly encoding: string | null;
}

export interface ImportContext {
  /** Id of the series into which the text comes. */
  readonly series: string;
  readonly record: SeriesRecord;
  readonly people: ReadonlyMap<string, Person>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly given: Overrides;
  /** The day of the import, `2026-11-23`. */
  readonly today: string;
  readonly readCitations: (text: string, number: number | null) => readonly PrintedCitation[];
  /** What the calendar says of a date: 'No 1447 or 1448, say'; null where it says nothing. */
  readonly numberFor: (date: string) => string | null;
  /** The one number that is of a date, by the rule by which the archive resolves a citation; null where none or several are. */
  readonly numberOn: (date: string) => number | null;
  /** Whether a series has a work of this id on record. */
  readonly knowsWork: (series: string, work: string) => boolean;
  /** What the calendar says of a number: its date as ISO, with whether it is printed; null where it says nothing. */
  readonly dateFor: (number: number) => { readonly date: string; readonly known: boolean } | null;
  /** How many days a printed date is off the calendar, where that is more than the series allows; else null. */
  readonly daysOff: (number: number, date: string) => number | null;
  /** Whether an address is in use already: `epsr/1254/the-slug`. */
  readonly taken: (id: string) => boolean;
}

/** A file as received. */
export interface Received {
  /** Its name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** The questions that an import has for the calendar; it answers with suggestions, never with decisions. */
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
