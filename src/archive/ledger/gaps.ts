/** What lies unmatched between two paragraphs that are matched and did not move. */
import { longestIncreasing, type Pairs } from './in-order.ts';

export interface UnmatchedRange {
  /** Places in the ledger, in order. */
  readonly olds: readonly number[];
  /** Places in the text, in order. */
  readonly news: readonly number[];
}

/** Every gap with something in it. `olds` and `news` are what may be matched at all, in order. */
export function unmatchedRanges(
  pairs: Pairs,
  olds: readonly number[],
  news: readonly number[],
): UnmatchedRange[] {
  const matched = new Set(pairs.values());
  const free = { olds: olds.filter((old) => !matched.has(old)), news: news.filter((at) => !pairs.has(at)) };
  const fixed = longestIncreasing(pairs);
  const gaps: UnmatchedRange[] = [];
  for (let index = 0; index <= fixed.length; index++) {
    const [fromNew, fromOld] = fixed[index - 1] ?? [-1, -1];
    const [toNew, toOld] = fixed[index] ?? [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    const gap = {
      olds: free.olds.filter((old) => old > fromOld && old < toOld),
      news: free.news.filter((at) => at > fromNew && at < toNew),
    };
    if (gap.olds.length + gap.news.length > 0) gaps.push(gap);
  }
  return gaps;
}
