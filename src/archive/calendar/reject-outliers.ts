/**
 * Which of the dates on record are misprinted. A point that breaks the order of the others is set aside. So is one
 * that its neighbours miss by more than the series' tolerance, if it would also have the series come out more than
 * two and a half times as often on one side of it as on the other: where few dates are known, a change of pace
 * alone makes neighbours miss by months. (Of the review's 65 known dates a random half sets hardly ever a good one
 * aside, and a slip of a hundred days is found in nine cases of ten.) Where more than one point in ten is such, the
 * series is irregular and not misprinted, and only the order counts.
 */
import { interpolationError } from './fixed-points.ts';
import type { FixedPoint, RejectedPoint } from './types.ts';

const isDisorder = (a: FixedPoint, b: FixedPoint): boolean => a.day - a.uncertainty > b.day + b.uncertainty;

/** Sets aside the points that most others contradict, until numbers and dates rise together. */
export function rejectOutOfOrder(anchors: readonly FixedPoint[], setAside: RejectedPoint[]): FixedPoint[] {
  const kept = [...anchors];
  if (!kept.some((anchor, index) => index > 0 && isDisorder(kept[index - 1] ?? anchor, anchor))) return kept;
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
    setAside.push({ number: dropped.number, date: dropped.date, reason: DISORDER });
  }
}

/** Sets aside those of several points known less finely that the trusted ones contradict. */
export function rejectContradicted(
  points: readonly FixedPoint[],
  trusted: readonly FixedPoint[],
  setAside: RejectedPoint[],
): void {
  for (const { number, date, ...rest } of points) {
    const point = { number, date, ...rest };
    const wrong = trusted.some((anchor) =>
      anchor.number < number
        ? isDisorder(anchor, point)
        : anchor.number > number && isDisorder(point, anchor),
    );
    if (wrong) setAside.push({ number, date, reason: DISORDER });
  }
}

const DISORDER = 'it breaks the order of the other dates';

/** Whether two places contradict one another: the earlier number has the later date. */
function contradict(anchors: readonly FixedPoint[], one: number, other: number): boolean {
  const [a, b] = [anchors[Math.min(one, other)], anchors[Math.max(one, other)]];
  return a !== undefined && b !== undefined && a !== b && isDisorder(a, b);
}

/** Sets aside the points that their neighbours miss, unless these are many. */
export function rejectOutliers(
  anchors: readonly FixedPoint[],
  tolerance: number,
  setAside: RejectedPoint[],
): readonly FixedPoint[] {
  const kept = [...anchors];
  const outliers: RejectedPoint[] = [];
  for (;;) {
    const excesses = kept.map((_, index) => excessOf(kept, index, tolerance));
    const excess = excesses.reduce((a, b) => Math.max(a, b), 0);
    if (excess === 0) break;
    const index = excesses.indexOf(excess);
    // A wrong date also throws off its neighbours: of the three, the one without which the rest agree best.
    const suspects = [index - 1, index, index + 1].filter((at) => at > 0 && at < kept.length - 1);
    const worst = bestLeaveOneOut(kept, suspects);
    const days = Math.round(interpolationError(kept, worst));
    const [dropped] = kept.splice(worst, 1);
    if (dropped === undefined) break;
    const { number, date } = dropped;
    outliers.push({ number, date, reason: `the dates around it miss it by ${days} days` });
    if (outliers.length > Math.floor(anchors.length / 10)) return anchors;
  }
  setAside.push(...outliers);
  return kept;
}

/** Of several places, the one without which the points near it disagree least. */
function bestLeaveOneOut(anchors: readonly FixedPoint[], suspects: readonly number[]): number {
  let [best, least] = [suspects[0] ?? 0, Infinity];
  for (const suspect of suspects) {
    const rest = anchors
      .slice(Math.max(0, suspect - 4), suspect)
      .concat(anchors.slice(suspect + 1, suspect + 5));
    const cost = rest.reduce((sum, anchor, index) => {
      const before = rest[index - 1];
      const disorder = before !== undefined && isDisorder(before, anchor) ? 1e6 : 0;
      return sum + disorder + interpolationError(rest, index);
    }, 0);
    if (cost < least) [best, least] = [suspect, cost];
  }
  return best;
}

/** Days beyond the tolerance by which the neighbours of a wrong point miss it; none where it isn't wrong. */
function excessOf(anchors: readonly FixedPoint[], index: number, tolerance: number): number {
  const excess = interpolationError(anchors, index) - tolerance;
  const [a, point, b] = [anchors[index - 1], anchors[index], anchors[index + 1]];
  if (excess <= 0 || a === undefined || point === undefined || b === undefined) return 0;
  const [before, after] = [paceOf(a, point), paceOf(point, b)];
  return Math.max(before, after) > CHANGE_OF_PACE * Math.min(before, after) ? excess : 0;
}

/** Of the review's own changes of pace, from weekly to every 25 days over the years, none is so sudden. */
const CHANGE_OF_PACE = 2.5;

/** Days from one number to the next. */
const paceOf = (a: FixedPoint, b: FixedPoint): number => Math.max(0, b.day - a.day) / (b.number - a.number);
