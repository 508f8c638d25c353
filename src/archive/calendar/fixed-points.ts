/** A fixed point of the calendar, and the straight line between two of them. */
import { dayRange } from '../../algorithms/dates.ts';
import type { CalendarPoint, FixedPoint } from './types.ts';

export function toFixedPoint({ number, date }: CalendarPoint): FixedPoint {
  const { first, last } = dayRange(date);
  return { number, date, day: (first + last) / 2, uncertainty: (last - first) / 2 };
}

/** The day of a number on the straight line between two points. */
export const interpolate = (a: FixedPoint, b: FixedPoint, number: number): number =>
  a.day + ((number - a.number) * (b.day - a.day)) / (b.number - a.number);

/** Days by which a point's neighbours miss it; none at the ends. */
export function interpolationError(anchors: readonly FixedPoint[], index: number): number {
  const [a, point, b] = [anchors[index - 1], anchors[index], anchors[index + 1]];
  if (a === undefined || point === undefined || b === undefined) return 0;
  return Math.max(0, Math.abs(interpolate(a, b, point.number) - point.day) - point.uncertainty);
}
