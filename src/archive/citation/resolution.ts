/** What a citation was found to mean, and what is needed to find it. */
import type { Calendar } from '../calendar/calendar.ts';
import type { PrintedCitation } from '../essay-text.ts';
import type { SeriesId } from '../schema/id.ts';
import type { Reading } from '../schema/reading.ts';
import type { SeriesRecord } from '../schema/series.ts';

/** An issue (`work` set where it was cited as that work), or a work that is no issue (`number` null). */
export interface CitationTarget {
  readonly series: SeriesId;
  readonly number: number | null;
  readonly work: string | null;
}

/**
 * `date-differs`: the printed date is off the calendar. `self`: the citing issue itself. `later`: an issue later
 * than the citing one. `worked-out`: found from a date or a relation alone.
 */
export type CitationFlag = 'date-differs' | 'self' | 'later' | 'worked-out';

export interface DateMismatch {
  /** The date that the number fits; null where the calendar has none for it. */
  readonly numberFitsDate: string | null;
  /** The number that the printed date fits; null where the calendar has none for it. */
  readonly dateFitsNumber: number | null;
  /** Days between the printed date and the number's. */
  readonly days: number;
}

export type Resolution =
  | {
      readonly kind: 'resolved';
      readonly target: CitationTarget;
      readonly flags: readonly CitationFlag[];
      readonly differs?: DateMismatch;
      /** The keeper's decision that settled it. */
      readonly reading?: Reading;
    }
  /** `reason` is a sentence for readers. */
  | { readonly kind: 'ambiguous' | 'unknown'; readonly reason: string }
  /** A keeper's reading says that the words are no citation; the reason is its grounds. */
  | { readonly kind: 'dismissed'; readonly reason: string; readonly reading: Reading };

export interface CitationContext {
  readonly citing: {
    readonly series: SeriesId;
    readonly number: number | null;
    readonly date: string | null;
  } | null;
  readonly series: ReadonlyMap<SeriesId, SeriesRecord>;
  readonly calendars: ReadonlyMap<SeriesId, Calendar>;
  /** The readings that apply to this citation, by essay, paragraph and printed words. */
  readonly readings: readonly Reading[];
  /** Issues that the archive has, as `epsr/1254`: they are in the run whatever the calendar says. */
  readonly held?: ReadonlySet<string>;
  /** Whether the words are quoted from elsewhere: they then count from the number of what is quoted. */
  readonly quoted?: boolean;
}

/** A citation on its way to its resolution. */
export interface ResolutionInput {
  readonly printed: PrintedCitation;
  readonly context: CitationContext;
  readonly series: SeriesRecord;
  /** How the series is called in reasons. */
  readonly name: string;
  readonly calendar: Calendar | null;
}
