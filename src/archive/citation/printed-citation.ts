/**
 * A citation as it stands in print: where it is, how it is written, and the keys that it gives. What it means
 * is settled later (`resolve.ts`), against the calendar; nothing here is a guess about that.
 */
import type { SeriesId } from '../schema/id.ts';

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
