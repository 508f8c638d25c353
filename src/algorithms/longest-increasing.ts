/** The longest run of pairs that stand in the same order on both sides: what did not move. */
export type Pairs = ReadonlyMap<number, number>;

/** `pairs` leads from a place in the new text to one in the old; answers those that keep the order, by new place. */
export function longestIncreasing(pairs: Pairs): [number, number][] {
  const sorted = [...pairs].sort(([a], [b]) => a - b);
  // Patience sorting: for each length, the run that ends lowest; `before` leads back through the best one.
  const ends: number[] = [];
  const before: number[] = [];
  sorted.forEach(([, old], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[ends[middle] ?? 0]?.[1] ?? 0) < old) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = index;
  });
  const kept: [number, number][] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = sorted[at];
    if (pair !== undefined) kept.unshift(pair);
  }
  return kept;
}
