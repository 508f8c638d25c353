/** What stands beside an issue in its run: the nearest numbers that are known, whatever lies between. */
import type { Issue, Series } from './archive.ts';

export interface Neighbours {
  readonly before: Issue | null;
  readonly after: Issue | null;
}

/** The nearest known issue on either side. */
export function adjacentIssues(series: Series, number: number): Neighbours {
  const around = series.neighbours(number, 1);
  return {
    before: around.find((issue) => issue.number < number) ?? null,
    after: around.find((issue) => issue.number > number) ?? null,
  };
}
