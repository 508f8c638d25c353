/** Lays two runs of signs side by side, as few as may be left without a counterpart. */
export interface Hunk {
  /** Index in the later run. */
  readonly at: number;
  /** How many of the earlier run are gone here, and how many of the later run stand in their place. */
  readonly gone: number;
  readonly put: number;
}

/** Beyond so many pairs the stretch is told of as a whole. */
const MOST_PAIRS = 4_000_000;

export function diffChecksums(before: readonly string[], now: readonly string[]): Hunk[] {
  let start = 0;
  while (start < before.length && start < now.length && before[start] === now[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < now.length - start &&
    before[before.length - 1 - end] === now[now.length - 1 - end]
  )
    end++;
  const [rows, columns] = [before.length - start - end, now.length - start - end];
  if (rows === 0 && columns === 0) return [];
  if (rows === 0 || columns === 0 || rows * columns > MOST_PAIRS)
    return [{ at: start, gone: rows, put: columns }];

  // longest[i][j]: how many counterparts the rest from i and j has at most.
  const width = columns + 1;
  const longest = new Uint32Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      longest[i * width + j] =
        before[start + i] === now[start + j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);

  const gaps: Hunk[] = [];
  let [i, j] = [0, 0];
  let open = { i: 0, j: 0 };
  const close = (): void => {
    if (i > open.i || j > open.j) gaps.push({ at: start + open.j, gone: i - open.i, put: j - open.j });
  };
  while (i < rows && j < columns) {
    if (before[start + i] === now[start + j]) {
      close();
      i++;
      j++;
      open = { i, j };
    } else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  i = rows;
  j = columns;
  close();
  return gaps;
}
