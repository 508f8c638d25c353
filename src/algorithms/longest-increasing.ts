import { firstIndex } from './binary-search.ts';

/** A place in the old text by its place in the new one. */
export type Pairs = ReadonlyMap<number, number>;

/**
 * The pairs that keep their order, as many as possible, by new place: a longest increasing subsequence, found by
 * patience sorting.
 */
export function longestIncreasing(pairs: Pairs): [number, number][] {
  const sorted = [...pairs].sort(([a], [b]) => a - b);
  // For each length, the subsequence that ends lowest; `before` links each pair to the one before it.
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, [, old]] of sorted.entries()) {
    const length = firstIndex(ends.length, (at) => (sorted[ends[at] ?? 0]?.[1] ?? 0) >= old);
    before[index] = ends[length - 1] ?? -1;
    ends[length] = index;
  }
  const kept: [number, number][] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = sorted[at];
    if (pair !== undefined) kept.unshift(pair);
  }
  return kept;
}
