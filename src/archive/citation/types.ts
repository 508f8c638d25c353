/** Citations and their resolutions. */
import type { Calendar } from '../calendar/types.ts';
import type { PrintedCitation } from '../essay-text.ts';
import type { EssayId, SeriesId } from '../schema/id.ts';
import type { Reading } from '../schema/reading.ts';
import type { SeriesRecord } from '../schema/series.ts';

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
  /** Issues that the archive has, as `epsr/1254`: they belong to the run whatever the calendar says. */
  readonly held?: ReadonlySet<string>;
  /** Whether the words are a quotation: relative references then count from another issue. */
  readonly quoted?: boolean;
}

export interface ResolutionInput {
  readonly printed: PrintedCitation;
  readonly context: CitationContext;
  readonly series: SeriesRecord;
  /** The name of the series in reasons. */
  readonly name: string;
  readonly calendar: Calendar | null;
}

/** An issue (with `work` if it was cited as that work), or a work that is no issue (`number` is null). */
export interface CitationTarget {
  readonly series: SeriesId;
  readonly number: number | null;
  readonly work: string | null;
}

/**
 * `date-differs`: the printed date doesn't fit the calendar. `self`: the citing issue itself. `later`: an issue later
 * than the citing one. `worked-out`: resolved by a date or a relation alone.
 */
export type CitationFlag = 'date-differs' | 'self' | 'later' | 'worked-out';

export interface DateMismatch {
  /** The date of the number, if the calendar has one. */
  readonly numberFitsDate: string | null;
  /** The number of the printed date, if the calendar has one. */
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
      /** The editor's decision that was applied. */
      readonly reading?: Reading;
    }
  /** `reason` is a sentence for readers. */
  | { readonly kind: 'ambiguous' | 'unknown'; readonly reason: string }
  /** A reading says that the words are no citation; the reason is its grounds. */
  | { readonly kind: 'dismissed'; readonly reason: string; readonly reading: Reading };

export interface LocatedTarget {
  readonly essay: EssayId;
  /** Anchor of the paragraph that is named, if the essay has it. */
  readonly paragraph: string | null;
}

export interface Citation {
  readonly essay: EssayId;
  /** Anchor of the text that contains it (`p14`, `n-1`, `standfirst`, `h-…`); null for an entry of the record. */
  readonly paragraph: string | null;
  /** Its index among the citations of that paragraph, or among the entries of `cites`. */
  readonly index: number;
  /** Null for an entry of the record. */
  readonly printed: PrintedCitation | null;
  readonly resolution: Resolution;
  /** Whether the archive holds the target; null if it is unresolved. */
  readonly held: boolean | null;
  /** Null if the archive doesn't have the essay. */
  readonly locatedTarget: LocatedTarget | null;
  /** Whether it is part of a quotation. */
  readonly via: boolean;
}

/** A citation without what the archive has of its target. */
export type ResolvedCitation = Omit<Citation, 'held' | 'locatedTarget'>;

export interface Graph {
  readonly citations: readonly Citation[];
  /** In the order of the text, entries of the record last. */
  readonly citationsOf: (essay: EssayId) => readonly Citation[];
  /** Citations of an issue, in the order of citing essays. */
  readonly citing: (series: SeriesId, number: number) => readonly Citation[];
  /** Citations of a work that is no issue. */
  readonly citingWork: (series: SeriesId, work: string) => readonly Citation[];
  /** Citations that name a paragraph, in the order of citing essays. */
  readonly citingParagraph: (essay: EssayId, anchor: string) => readonly Citation[];
  /** The same for all cited paragraphs of an essay, by anchor. */
  readonly citingParagraphsOf: (essay: EssayId) => ReadonlyMap<string, readonly Citation[]>;
  readonly citedParagraphs: readonly { readonly essay: EssayId; readonly paragraph: string }[];
  readonly citedNumbers: (series: SeriesId) => ReadonlySet<number>;
  readonly citedWorks: (series: SeriesId) => ReadonlySet<string>;
}
