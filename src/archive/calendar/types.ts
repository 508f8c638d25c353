/** The calendar of a series: which number appeared when. */

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

/** A fixed point in days since 1970; `slack` is half the stretch that its precision leaves open. */
export interface FixedPoint extends CalendarPoint {
  readonly day: number;
  readonly uncertainty: number;
}

export interface Calendar {
  /** The points that are trusted, by number. */
  readonly points: readonly CalendarPoint[];
  readonly setAside: readonly RejectedPoint[];
  /** The lowest and the highest number known; null where none is on record, and the run has no known end. */
  readonly run: { readonly lowest: number; readonly highest: number } | null;
  /** Days by which the worst known date is missed from its neighbours; null where fewer than three are known. */
  readonly error: number | null;
  readonly known: ReadonlyMap<number, CalendarPoint>;
  readonly anchors: readonly FixedPoint[];
}
