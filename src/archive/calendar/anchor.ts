/** A fixed point of the calendar, and the straight line between two of them. */

import { daysOf } from './days.ts';
import type { CalendarPoint } from './point.ts';

/** A fixed point in days since 1970; `slack` is half the stretch that its precision leaves open. */
export interface Anchor extends CalendarPoint {
  readonly day: number;
  readonly slack: number;
}

export function anchorOf({ number, date }: CalendarPoint): Anchor {
  const { first, last } = daysOf(date);
  return { number, date, day: (first + last) / 2, slack: (last - first) / 2 };
}

/** The day of a number on the straight line between two points. */
export const between = (a: Anchor, b: Anchor, number: number): number =>
  a.day + ((number - a.number) * (b.day - a.day)) / (b.number - a.number);

/** Days by which a point's neighbours miss it; none at the ends. */
export function missOf(anchors: readonly Anchor[], index: number): number {
  const [a, point, b] = [anchors[index - 1], anchors[index], anchors[index + 1]];
  if (a === undefined || point === undefined || b === undefined) return 0;
  return Math.max(0, Math.abs(between(a, b, point.number) - point.day) - point.slack);
}
