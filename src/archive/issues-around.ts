/** What stands beside a number in its run: the nearest numbers that are known, whatever lies between. */
import type { Issue } from './archive.ts';

/** The issue of a number with up to `reach` issues on either side; `issues` are in the order of the run. */
export function neighbouringIssues(
  issues: readonly Issue[],
  number: number,
  radius: number,
): readonly Issue[] {
  const at = firstAtLeast(issues, number);
  const after = issues[at]?.number === number ? at + 1 : at;
  return issues.slice(Math.max(0, at - radius), after + radius);
}

/** Index of the first issue that isn't lower than a number. */
function firstAtLeast(issues: readonly Issue[], number: number): number {
  let [low, high] = [0, issues.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((issues[middle]?.number ?? Infinity) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
