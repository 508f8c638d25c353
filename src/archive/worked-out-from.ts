/** The grounds of a date that was worked out: the fixed points of the calendar on either side of the number. */
import type { Calendar, CalendarPoint } from './calendar.ts';

/** Both, or none where the date is known or can't be worked out. */
export function interpolatedFrom({ points, known }: Calendar, number: number): readonly CalendarPoint[] {
  if (known.has(number)) return [];
  const after = points.findIndex((point) => point.number > number);
  const [a, b] = [points[after - 1], points[after]];
  return a === undefined || b === undefined ? [] : [a, b];
}
