/** Quotations with all that the archive found out about them. */
import type { Citation, CitationTarget } from '../citation/types.ts';
import type { EssayId, SeriesId, SourceId } from '../schema/id.ts';
import type { FoundQuotation } from './find.ts';
import type { Matches } from './match.ts';
import type { PreparedEssay } from './prepare-essay.ts';

/** One difference between a quotation and its source. */
export interface WordChange {
  /**
   * `left-out`: words of the source that the quotation hasn't and doesn't mark; `put-in`: words that the source
   * hasn't; `changed`: other words, another case or other marks; `cut`: words left out where the quotation says so.
   */
  readonly kind: 'left-out' | 'put-in' | 'changed' | 'cut';
  /** As the quotation has it; empty where it has nothing. */
  readonly printed: string;
  /** As the source has it; of a very long cut its first and last words. */
  readonly source: string;
  /** Its words in the quotation: how many stand before them, and how many they are. */
  readonly at: number;
  readonly words: number;
  /** Its words in the source, counted from the first that was compared. */
  readonly sourceAt: number;
  readonly sourceWords: number;
}

/** Whether a change alters what is quoted: a cut that the text marks doesn't. */
export const isUnmarkedChange = ({ kind }: WordChange): boolean => kind !== 'cut';

export interface DiffSegment {
  readonly text: string;
  /** What the words are in this text; null where both have them. */
  readonly mark: WordChange['kind'] | null;
}

export interface SideBySideDiff {
  /** The quotation; a line feed ends a paragraph. */
  readonly printed: readonly DiffSegment[];
  readonly source: readonly DiffSegment[];
}

/**
 * `exact`, `altered`: held against the words of an essay; `not-found`: the cited issue is held and hasn't the words,
 * nor has another; `not-held`: the cited issue isn't held; `outside`: quoted from outside the series, or from where
 * nothing says.
 */
export type Verdict = 'exact' | 'altered' | 'not-found' | 'not-held' | 'outside';

/** A place in an essay: the paragraph in which words begin, and that in which they end. */
export interface Place {
  readonly essay: EssayId;
  readonly paragraph: string;
  readonly last: string;
}

export interface Quotation {
  readonly essay: EssayId;
  /** Its place among the quotations of its essay, in running text or set off. */
  readonly index: number;
  readonly found: FoundQuotation;
  /** Words of it. */
  readonly words: number;
  readonly verdict: Verdict;
  /** Where the words were taken from; null where no essay has them, and where two are equally good. */
  readonly to: Place | null;
  /** Where else the same words are printed. */
  readonly also: readonly Place[];
  /** The source outside that the words around name. */
  readonly source: SourceId | null;
  /** The issue or work that a citation beside it names. */
  readonly cited: CitationTarget | null;
  /** That citation. */
  readonly by: Citation | null;
  /** Whether the cited issue is held and hasn't the words, and another essay has them. */
  readonly elsewhere: boolean;
  /** From 0 to 1; null where there is nothing to compare with. */
  readonly similarity: number | null;
  readonly changes: readonly WordChange[];
  /** The words beside the words, where the quotation is altered. */
  readonly sides: SideBySideDiff | null;
}

export interface TextReuse extends Place {
  /** Where the same words stood first. */
  readonly first: Place;
  readonly words: number;
}

export interface Quotations {
  readonly all: readonly Quotation[];
  /** The quotations that an essay makes, in the order of its text. */
  readonly of: (essay: EssayId) => readonly Quotation[];
  /** The quotations of an essay's words that others make. */
  readonly quoting: (essay: EssayId) => readonly Quotation[];
  /** The same by the paragraphs whose words they have: one may be the second or third that is quoted. */
  readonly quotingParagraphsOf: (essay: EssayId) => ReadonlyMap<string, readonly Quotation[]>;
  /** The quotations whose citation names an issue. */
  readonly naming: (series: SeriesId, number: number) => readonly Quotation[];
  readonly from: (source: SourceId) => readonly Quotation[];
  /** The same words printed again without quotation marks. */
  readonly reuses: readonly TextReuse[];
}

/** Essays made ready and held against one another: what takes long, and depends on their words alone. */
export interface TextMatches {
  readonly prepared: ReadonlyMap<EssayId, PreparedEssay>;
  readonly matches: Matches;
  /** What each of the essays, which stand in the order in which they came out, has of earlier ones. */
  readonly reuses: (inOrder: readonly PreparedEssay[]) => ReadonlyMap<EssayId, readonly TextReuse[]>;
}
