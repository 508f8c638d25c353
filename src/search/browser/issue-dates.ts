/** Which issues and essays are of a date. A date is in ISO to any precision: `2014`, `2014-07`, `2014-07-05`. */
import type { ListedIssue, ListedSeries } from '../names/lists.ts';

/** The issues of a date, and those with an essay of that date. */
export const issuesOf = ({ issues }: ListedSeries, date: string): ListedIssue[] =>
  issues.filter((issue) => [issue.date, ...issue.ownDates].some((known) => isWithin(known, date)));

/** How many essays without an issue number are of a date. */
export const countUnnumbered = ({ unnumbered }: ListedSeries, date: string): number =>
  unnumbered.filter((known) => isWithin(known, date)).length;

export const hasIssueOf = (series: ListedSeries, date: string): boolean =>
  countUnnumbered(series, date) > 0 || issuesOf(series, date).length > 0;

const isWithin = (date: string, wanted: string): boolean => `${date}-`.startsWith(`${wanted}-`);
