/** The types of the calendar of a series. */

/** A number whose date is known: a row of the calendar file, or an issue that is held. */
export interface CalendarPoint {
  readonly number: number;
  /** ISO, to the precision known. */
  readonly date: string;
}

export interface RejectedPoint extends CalendarPoint {
  /** Words that follow the number and the date. */
  readonly reason: string;
}

export interface FixedPoint extends CalendarPoint {
  /** Days since 1970. */
  readonly day: number;
  /** Half of the days that the precision of the date leaves open. */
  readonly uncertainty: number;
}

export interface Calendar {
  /** All points that are not rejected, by number. */
  readonly points: readonly CalendarPoint[];
  readonly rejected: readonly RejectedPoint[];
  /** The lowest and the highest known number; null if none is on record. */
  readonly run: { readonly lowest: number; readonly highest: number } | null;
  /** The largest interpolation error in days; null if fewer than three points are known. */
  readonly error: number | null;
  readonly known: ReadonlyMap<number, CalendarPoint>;
  /** The points that dates are interpolated from, by number. */
  readonly fixedPoints: readonly FixedPoint[];
}
