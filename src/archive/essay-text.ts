/**
 * What reading an essay's Markdown yields: its words, paragraph by paragraph. The graph, the search index, the
 * exports and the page all take it from here, so what one of them calls ¶ 14 is ¶ 14 for the rest.
 */
import type { CitedPassage } from './citation/passage.ts';
import type { SeriesId } from './schema/id.ts';

/** The kinds of paragraph: verse keeps its lines, preformatted its spaces. */
export type ParagraphKind = 'prose' | 'item' | 'table' | 'verse' | 'preformatted';

/** The smallest thing that has a number. */
export interface Paragraph {
  /** `p14`; permanent once published. */
  readonly anchor: string;
  readonly kind: ParagraphKind;
  /** Index in `EssayText.quotations` of the outermost quotation that it stands in, or null. */
  readonly quotation: number | null;
  /** 0 in the essay's own voice, 1 in a quotation, 2 in a quotation within it. */
  readonly depth: number;
  /** Its words as a reader has them: no markup, lines of verse parted by a line feed, no note marks. */
  readonly text: string;
  /** Anchors of paragraphs that were joined to this one since they were published; they lead here. */
  readonly also?: readonly string[];
  /** First line in the file, from 1. */
  readonly line: number;
  /** Anchor of the nearest heading before it, or null. */
  readonly heading: string | null;
  readonly citations: readonly PrintedCitation[];
  /** Only if it has citations: the passage around each, one per distinct span. */
  readonly passages?: readonly CitedPassage[];
}

/** Words that have an address or are searched but no number. */
export interface UnnumberedText {
  readonly kind: 'standfirst' | 'heading' | 'caption' | 'note';
  /** `h-the-calendar`, `n-1`, `standfirst`; null for a caption. */
  readonly anchor: string | null;
  readonly text: string;
  readonly line: number;
  /** 2, 3 … for headings, else 0. */
  readonly level: number;
  /** For a note, the anchor of the paragraph that first refers to it. */
  readonly of: string | null;
  readonly citations: readonly PrintedCitation[];
  readonly passages?: readonly CitedPassage[];
}

/** Words set off as another's: a lead-in and a block. */
export interface BlockQuotation {
  /** Anchor of the first and the last paragraph of the block. */
  readonly first: string;
  readonly last: string;
  /** Anchor of the paragraph that leads in, where one stands before the block. */
  readonly leadIn: string | null;
  /** 1 for a quotation, 2 for one within a quotation. */
  readonly depth: number;
  readonly line: number;
}

/** An anchor that was published, and what could have become of its paragraph: some paragraphs of the text, or none. */
export interface UnmatchedAnchor {
  readonly anchor: string;
  /** Indices in `EssayText.paragraphs`. */
  readonly candidates: readonly number[];
}

/** What has become of an essay's published paragraphs that don't stand in its text as they did. */
export interface LedgerMatch {
  /** Paragraphs that were taken out: the anchor of each, and of the paragraph before it. */
  readonly tombstones: readonly { readonly anchor: string; readonly after: string | null }[];
  /** What only the keeper can tell. */
  readonly unmatched: readonly UnmatchedAnchor[];
}

/** Words of the file that don't reach the page: the first of them, and their line in the file. */
export interface LostWords {
  readonly line: number;
  readonly words: string;
}

export interface EssayText {
  readonly paragraphs: readonly Paragraph[];
  readonly asides: readonly UnnumberedText[];
  readonly quotations: readonly BlockQuotation[];
  /** Only where some are. */
  readonly lost?: LostWords;
  /** Only where the essay has a ledger. */
  readonly published?: LedgerMatch;
  /** Words of paragraphs, notes and standfirst. */
  readonly words: number;
  /** Images, for the check that each has a text beside it. */
  readonly images: readonly {
    readonly address: string;
    readonly alt: string | null;
    readonly line: number;
  }[];
  /** Addresses that the text links to. */
  readonly links: readonly { readonly address: string; readonly line: number }[];
}

/** Words of a text, counted as a reader would: runs of letters or digits, with what joins them inside. */
export const countWords = (text: string): number => text.match(WORDS)?.length ?? 0;

const WORDS = /[\p{L}\p{N}]+(?:['’\-‐‑.,][\p{L}\p{N}]+)*/gu;

/**
 * A citation as it stands in print: where it is, how it is written, and the keys that it gives. What it means
 * is settled later (`resolve.ts`), against the calendar; nothing here is a guess about that.
 */

/** How a citation is written. */
export type CitationForm = 'number-date' | 'number' | 'date' | 'months' | 'relative' | 'work';

export interface PrintedCitation {
  /** First UTF-16 unit of the printed words in the text that was read. */
  readonly start: number;
  /** The unit after the last. */
  readonly end: number;
  /** The words, exactly `text.slice(start, end)`. */
  readonly printed: string;
  readonly form: CitationForm;
  /** Set where the number is one of several written together; all share one span. */
  readonly of: 'list' | 'range' | null;
  readonly series: SeriesId;
  /** Null where none is printed, for a relation whose issue isn't known, and for a range of over 200. */
  readonly number: number | null;
  /** Id of the work, as `perspectives-2002`; a member of a family has its number in it: `books-15`. */
  readonly work: string | null;
  /** ISO to the printed precision, `2000-05/2000-09` for months; null where not printed or impossible. */
  readonly date: string | null;
  /** First and last number of a range or list too long to be listed (over 200), or of a range that runs backwards. */
  readonly range?: { readonly from: number; readonly to: number };
  /** Anchor of the paragraph that the citation names, `p14` of '¶ 14'. */
  readonly paragraph?: string;
}
