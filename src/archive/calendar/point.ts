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
