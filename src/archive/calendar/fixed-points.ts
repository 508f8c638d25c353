/** Fixed points of the calendar, and linear interpolation between two of them. */
import { dayRange } from '../../algorithms/dates.ts';
import type { CalendarPoint, FixedPoint } from './types.ts';

export function toFixedPoint({ number, date }: CalendarPoint): FixedPoint {
  const { first, last } = dayRange(date);
  return { number, date, day: (first + last) / 2, uncertainty: (last - first) / 2 };
}

export const interpolate = (a: FixedPoint, b: FixedPoint, number: number): number =>
  a.day + ((number - a.number) * (b.day - a.day)) / (b.number - a.number);

/** Days between a point and its interpolation from its neighbours, beyond its uncertainty; 0 at the ends. */
export function interpolationError(points: readonly FixedPoint[], index: number): number {
  const [a, point, b] = [points[index - 1], points[index], points[index + 1]];
  if (a === undefined || point === undefined || b === undefined) return 0;
  return Math.max(0, Math.abs(interpolate(a, b, point.number) - point.day) - point.uncertainty);
}
