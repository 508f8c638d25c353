/** What stands beside an issue in its run: the nearest numbers that are known, whatever lies between. */
import type { Issue, Series } from './archive.ts';

export interface Neighbours {
  readonly before: Issue | null;
  readonly after: Issue | null;
}

/** The nearest known issue on either side. */
export function neighboursOf(series: Series, number: number): Neighbours {
  const around = issuesAround(series, number, 1);
  return {
    before: around.find((issue) => issue.number < number) ?? null,
    after: around.find((issue) => issue.number > number) ?? null,
  };
}

/** The issue with up to `reach` known issues on either side, in the order of the run. */
export function issuesAround({ issues }: Series, number: number, reach: number): readonly Issue[] {
  const at = firstAtLeast(issues, number);
  const after = issues[at]?.number === number ? at + 1 : at;
  return issues.slice(Math.max(0, at - reach), after + reach);
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
