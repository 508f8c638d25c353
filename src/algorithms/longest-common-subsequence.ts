/** Longest common subsequence (dynamic programming, quadratic in time and space), and the diff that it gives. */

/** Index pairs of the items that two lists share in order, as many as possible; at most 65,535. */
export function commonSubsequence<Item>(a: ArrayLike<Item>, b: ArrayLike<Item>): [number, number][] {
  // longest[i][j]: the longest common subsequence of the rests from i and from j.
  const [rows, columns] = [a.length, b.length];
  const width = columns + 1;
  const longest = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      longest[i * width + j] =
        a[i] === b[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < rows && j < columns; )
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) i++;
    else j++;
  return pairs;
}

interface Hunk {
  /** Index in the later list. */
  readonly at: number;
  /** Items of the earlier list that are gone here, and items of the later list in their place. */
  readonly gone: number;
  readonly put: number;
}

/** With more pairs to compare, what differs is one hunk. */
const MAX_PAIRS = 4_000_000;

export function diffChecksums(before: readonly string[], now: readonly string[]): Hunk[] {
  let start = 0;
  while (start < before.length && start < now.length && before[start] === now[start]) start++;
  let end = 0;
  const shorter = Math.min(before.length, now.length) - start;
  while (end < shorter && before.at(-1 - end) === now.at(-1 - end)) end++;
  const [old, fresh] = [before.slice(start, before.length - end), now.slice(start, now.length - end)];
  const same = old.length * fresh.length > MAX_PAIRS ? [] : commonSubsequence(old, fresh);
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...same, [old.length, fresh.length] as const]) {
    if (nextI > i || nextJ > j) hunks.push({ at: start + j, gone: nextI - i, put: nextJ - j });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return hunks;
}
