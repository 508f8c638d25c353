/**
 * Rejects misprinted dates: points that break the order of the others, and outliers. An outlier's interpolation error
 * exceeds the tolerance of the series, and the interval between issues changes at it by more than a factor of two and a
 * half: where few dates are known, a change of frequency alone causes errors of months. (Of a random half of the review's
 * 65 known dates hardly ever a good one is rejected, and nine errors of a hundred days in ten are found.) If more than
 * one point in ten is an outlier, the series is irregular, and only the order counts.
 */
import { interpolationError } from './fixed-points.ts';
import type { FixedPoint, RejectedPoint } from './types.ts';

const isOutOfOrder = (a: FixedPoint, b: FixedPoint): boolean => a.day - a.uncertainty > b.day + b.uncertainty;

/** Rejects the points that contradict most others, until numbers and dates increase together. */
export function rejectOutOfOrder(points: readonly FixedPoint[], rejected: RejectedPoint[]): FixedPoint[] {
  const kept = [...points];
  if (!kept.some((point, index) => index > 0 && isOutOfOrder(kept[index - 1] ?? point, point))) return kept;
  const against = kept.map((_, index) => kept.filter((_, at) => contradict(kept, index, at)).length);
  for (;;) {
    const most = against.reduce((a, b) => Math.max(a, b), 0);
    if (most === 0) return kept;
    const suspects = against.flatMap((count, index) => (count === most ? [index] : []));
    const worst = bestLeaveOneOut(kept, suspects);
    against.forEach((count, at) => {
      if (contradict(kept, worst, at)) against[at] = count - 1;
    });
    against.splice(worst, 1);
    const [dropped] = kept.splice(worst, 1);
    if (dropped === undefined) return kept;
    rejected.push({ number: dropped.number, date: dropped.date, reason: OUT_OF_ORDER });
  }
}

/** Rejects less precise points that contradict the trusted ones. */
export function rejectContradicted(
  points: readonly FixedPoint[],
  trusted: readonly FixedPoint[],
  rejected: RejectedPoint[],
): void {
  for (const point of points) {
    const { number, date } = point;
    const isContradicted = trusted.some((other) =>
      other.number < number
        ? isOutOfOrder(other, point)
        : other.number > number && isOutOfOrder(point, other),
    );
    if (isContradicted) rejected.push({ number, date, reason: OUT_OF_ORDER });
  }
}

const OUT_OF_ORDER = 'it breaks the order of the other dates';

/** Whether the earlier number of two has the later date. */
function contradict(points: readonly FixedPoint[], one: number, other: number): boolean {
  const [a, b] = [points[Math.min(one, other)], points[Math.max(one, other)]];
  return a !== undefined && b !== undefined && a !== b && isOutOfOrder(a, b);
}

/** Rejects outliers, unless there are many. */
export function rejectOutliers(
  points: readonly FixedPoint[],
  tolerance: number,
  rejected: RejectedPoint[],
): readonly FixedPoint[] {
  const kept = [...points];
  const outliers: RejectedPoint[] = [];
  for (;;) {
    const excesses = kept.map((_, index) => excessOf(kept, index, tolerance));
    const excess = excesses.reduce((a, b) => Math.max(a, b), 0);
    if (excess === 0) break;
    const index = excesses.indexOf(excess);
    // A misprinted date also increases the error of its neighbours: of the three, reject the one without which the rest fit best.
    const suspects = [index - 1, index, index + 1].filter((at) => at > 0 && at < kept.length - 1);
    const worst = bestLeaveOneOut(kept, suspects);
    const days = Math.round(interpolationError(kept, worst));
    const [dropped] = kept.splice(worst, 1);
    if (dropped === undefined) break;
    const { number, date } = dropped;
    outliers.push({ number, date, reason: `the dates around it miss it by ${days} days` });
    if (outliers.length > Math.floor(points.length / 10)) return points;
  }
  rejected.push(...outliers);
  return kept;
}

/** Leave-one-out: the suspect without which the points near it have the lowest error. */
function bestLeaveOneOut(points: readonly FixedPoint[], suspects: readonly number[]): number {
  let [best, least] = [suspects[0] ?? 0, Infinity];
  for (const suspect of suspects) {
    const rest = points
      .slice(Math.max(0, suspect - 4), suspect)
      .concat(points.slice(suspect + 1, suspect + 5));
    const cost = rest.reduce((sum, point, index) => {
      const before = rest[index - 1];
      const disorder = before !== undefined && isOutOfOrder(before, point) ? 1e6 : 0;
      return sum + disorder + interpolationError(rest, index);
    }, 0);
    if (cost < least) [best, least] = [suspect, cost];
  }
  return best;
}

/** Days of an outlier's error beyond the tolerance; 0 if the point is no outlier. */
function excessOf(points: readonly FixedPoint[], index: number, tolerance: number): number {
  const excess = interpolationError(points, index) - tolerance;
  const [a, point, b] = [points[index - 1], points[index], points[index + 1]];
  if (excess <= 0 || a === undefined || point === undefined || b === undefined) return 0;
  const [before, after] = [intervalOf(a, point), intervalOf(point, b)];
  return Math.max(before, after) > MAX_CHANGE * Math.min(before, after) ? excess : 0;
}

/** The review's own interval, from weekly to every 25 days over the years, never changed by such a factor at once. */
const MAX_CHANGE = 2.5;

/** Mean days from one number to the next. */
const intervalOf = (a: FixedPoint, b: FixedPoint): number =>
  Math.max(0, b.day - a.day) / (b.number - a.number);
