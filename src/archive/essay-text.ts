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
  /** Index in `EssayText.quotations` of the outermost quotation that contains it, or null. */
  readonly quotation: number | null;
  /** 0 in the essay's own text, 1 in a quotation, 2 in a quotation within it. */
  readonly depth: number;
  /** Its text without markup and note marks; line feeds between lines of verse. */
  readonly text: string;
  /** Anchors of published paragraphs that were merged into this one; they link here. */
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
interface BlockQuotation {
  /** Anchor of the first and the last paragraph of the block. */
  readonly first: string;
  readonly last: string;
  /** Anchor of the paragraph that introduces the block. */
  readonly leadIn: string | null;
  /** 1 for a quotation, 2 for one within a quotation. */
  readonly depth: number;
  readonly line: number;
}

/** A published anchor whose paragraph is one of some candidates, or none. */
interface UnmatchedAnchor {
  readonly anchor: string;
  /** Indices in `EssayText.paragraphs`. */
  readonly candidates: readonly number[];
}

/** What has become of an essay's published paragraphs. */
interface LedgerMatch {
  /** Removed paragraphs: the anchor of each, and of the paragraph before it. */
  readonly tombstones: readonly { readonly anchor: string; readonly after: string | null }[];
  /** Anchors that only an editor can assign. */
  readonly unmatched: readonly UnmatchedAnchor[];
}

/** The first words of the file that don't reach the page, and their line. */
interface LostWords {
  readonly line: number;
  readonly words: string;
}

export interface EssayText {
  readonly paragraphs: readonly Paragraph[];
  readonly asides: readonly UnnumberedText[];
  readonly quotations: readonly BlockQuotation[];
  readonly lost?: LostWords;
  /** Only if the essay has a ledger. */
  readonly published?: LedgerMatch;
  /** Words of paragraphs, notes and standfirst. */
  readonly words: number;
  readonly images: readonly {
    readonly address: string;
    readonly alt: string | null;
    readonly line: number;
  }[];
  readonly links: readonly { readonly address: string; readonly line: number }[];
}

/** How a citation is written. */
export type CitationForm = 'number-date' | 'number' | 'date' | 'months' | 'relative' | 'work';

/** A citation as printed. `resolve.ts` decides what it means. */
export interface PrintedCitation {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** `text.slice(start, end)`. */
  readonly printed: string;
  readonly form: CitationForm;
  /** Set if the number is one of several; all share one span. */
  readonly of: 'list' | 'range' | null;
  readonly series: SeriesId;
  /** Null if none is printed, if the issue of a relation is unknown, and for a range of over 200. */
  readonly number: number | null;
  /** Id of the work, as `perspectives-2002`; with its number for a member of a family: `books-15`. */
  readonly work: string | null;
  /** ISO to the printed precision, `2000-05/2000-09` for months; null if not printed or impossible. */
  readonly date: string | null;
  /** First and last number of a range or list of over 200 numbers, or of a range that runs backwards. */
  readonly range?: { readonly from: number; readonly to: number };
  /** Anchor of the paragraph that the citation names, `p14` of '¶ 14'. */
  readonly paragraph?: string;
}
