/** Citations and what each was found to mean. */
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

export interface LocatedTarget {
  readonly essay: EssayId;
  /** Anchor of the paragraph that is named; null where none is, or the essay hasn't it. */
  readonly paragraph: string | null;
}

export interface Citation {
  readonly essay: EssayId;
  /** Anchor of the words that hold it (`p14`, `n-1`, `standfirst`, `h-…`); null for an entry of the record only. */
  readonly paragraph: string | null;
  /** Its place among the citations of that paragraph, or among the entries of `cites`. */
  readonly index: number;
  /** Null for an entry of the record that has no place in the text. */
  readonly printed: PrintedCitation | null;
  readonly resolution: Resolution;
  /** Whether the archive holds the issue or work that it leads to; null where it leads nowhere. */
  readonly held: boolean | null;
  /** The essay that is meant and the paragraph that is named; null where the archive hasn't it. */
  readonly locatedTarget: LocatedTarget | null;
  /** Whether it stands in words quoted from elsewhere. */
  readonly via: boolean;
}

/** A citation with what it means, and not yet what the archive has of that. */
export type ResolvedCitation = Omit<Citation, 'held' | 'locatedTarget'>;

export interface Graph {
  readonly citations: readonly Citation[];
  /** Citations made by an essay, in the order of the text, entries of the record last. */
  readonly citationsOf: (essay: EssayId) => readonly Citation[];
  /** Citations that lead to an issue, in the order of citing essays. */
  readonly citing: (series: SeriesId, number: number) => readonly Citation[];
  /** Citations that lead to a work that is no issue. */
  readonly citingWork: (series: SeriesId, work: string) => readonly Citation[];
  /** Citations that name a paragraph of an essay, in the order of citing essays. */
  readonly citingParagraph: (essay: EssayId, anchor: string) => readonly Citation[];
  /** The same for all paragraphs of an essay that are named, by anchor. */
  readonly citingParagraphsOf: (essay: EssayId) => ReadonlyMap<string, readonly Citation[]>;
  /** The paragraphs to which a citation leads, with the essay of each. */
  readonly citedParagraphs: readonly { readonly essay: EssayId; readonly paragraph: string }[];
  readonly citedNumbers: (series: SeriesId) => ReadonlySet<number>;
  readonly citedWorks: (series: SeriesId) => ReadonlySet<string>;
}
