/** Quotations and what the archive found out about them. */
import type { Citation, CitationTarget } from '../citation/types.ts';
import type { EssayId, SeriesId, SourceId } from '../schema/id.ts';
import type { FoundQuotation } from './find.ts';
import type { Matches } from './match.ts';
import type { PreparedEssay } from './prepare-essay.ts';

/** One difference between a quotation and its source. */
export interface WordChange {
  /**
   * `left-out`: words of the source that are missing without a mark; `put-in`: words that are not in the source;
   * `changed`: other words, another case or other punctuation; `cut`: words left out at an ellipsis.
   */
  readonly kind: 'left-out' | 'put-in' | 'changed' | 'cut';
  /** As the quotation has it; may be empty. */
  readonly printed: string;
  /** As the source has it; of a very long cut its first and last words. */
  readonly source: string;
  /** Index and count of its words in the quotation. */
  readonly at: number;
  readonly words: number;
  /** The same in the source, from the first word that was compared. */
  readonly sourceAt: number;
  readonly sourceWords: number;
}

export const isUnmarkedChange = ({ kind }: WordChange): boolean => kind !== 'cut';

export interface DiffSegment {
  readonly text: string;
  /** Null for words that both texts have. */
  readonly mark: WordChange['kind'] | null;
}

export interface SideBySideDiff {
  /** The quotation; a line feed ends a paragraph. */
  readonly printed: readonly DiffSegment[];
  readonly source: readonly DiffSegment[];
}

/**
 * `exact`, `altered`: compared with the words of an essay; `not-found`: the cited issue is held, but neither it nor
 * another has the words; `not-held`: the cited issue isn't held; `outside`: quoted from outside the series, or
 * unattributed.
 */
export type Verdict = 'exact' | 'altered' | 'not-found' | 'not-held' | 'outside';

/** The paragraphs of an essay in which words begin and end. */
export interface Place {
  readonly essay: EssayId;
  readonly paragraph: string;
  readonly last: string;
}

export interface Quotation {
  readonly essay: EssayId;
  /** Its index among the quotations of its essay. */
  readonly index: number;
  readonly found: FoundQuotation;
  /** Count of its words. */
  readonly words: number;
  readonly verdict: Verdict;
  /** The source of the words; null if no essay has them, or two are equally good. */
  readonly to: Place | null;
  /** Where else the same words are printed. */
  readonly also: readonly Place[];
  /** The external source that the words around it name. */
  readonly source: SourceId | null;
  /** The issue or work that the attributing citation names. */
  readonly cited: CitationTarget | null;
  /** The attributing citation. */
  readonly by: Citation | null;
  /** Whether not the cited issue, though it is held, but another essay has the words. */
  readonly elsewhere: boolean;
  /** From 0 to 1; null if there is nothing to compare with. */
  readonly similarity: number | null;
  readonly changes: readonly WordChange[];
  /** Only for an altered quotation. */
  readonly sides: SideBySideDiff | null;
}

export interface TextReuse extends Place {
  /** Where the same words were printed first. */
  readonly first: Place;
  readonly words: number;
}

export interface Quotations {
  readonly all: readonly Quotation[];
  /** The quotations that an essay makes, in the order of its text. */
  readonly of: (essay: EssayId) => readonly Quotation[];
  /** The quotations of an essay's words that others make. */
  readonly quoting: (essay: EssayId) => readonly Quotation[];
  /** The same for each paragraph that a quotation covers. */
  readonly quotingParagraphsOf: (essay: EssayId) => ReadonlyMap<string, readonly Quotation[]>;
  /** The quotations whose citation names an issue. */
  readonly naming: (series: SeriesId, number: number) => readonly Quotation[];
  readonly from: (source: SourceId) => readonly Quotation[];
  readonly reuses: readonly TextReuse[];
}

/** The comparison of all essays: expensive, and determined by their words alone. */
export interface TextMatches {
  readonly prepared: ReadonlyMap<EssayId, PreparedEssay>;
  readonly matches: Matches;
  /** The text reuse of each essay; the essays are in order of publication. */
  readonly reuses: (inOrder: readonly PreparedEssay[]) => ReadonlyMap<EssayId, readonly TextReuse[]>;
}
