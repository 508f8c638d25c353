/** What a calendar is made of. */

/** A number whose date is known: a row of the calendar's file, or an issue that is held. */
export interface CalendarPoint {
  readonly number: number;
  /** ISO, to the precision known. */
  readonly date: string;
}

export interface RejectedPoint extends CalendarPoint {
  /** Why, in words that follow the number and the date. */
  readonly reason: string;
}

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
