/** A quotation with all that the archive found out about it. */
import type { Citation } from '../citation/graph.ts';
import type { CitationTarget } from '../citation/resolution.ts';
import type { EssayId, SourceId } from '../schema/id.ts';
import type { WordChange } from '../types.ts';
import type { FoundQuotation } from './find.ts';
import type { SideBySideDiff } from './side-by-side-diff.ts';

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
