/** Loads the lists of names and issues, each file once, when it is first needed. */
import type { ListedEssay, ListedIssue, ListedSeries, Names } from '../names/build-lists.ts';
import { blockOf, unpackTables } from '../names/pack.ts';
import { memoizeAsync } from './memoize-async.ts';

export type Lists = ReturnType<typeof openLists>;

/** `folder` is the address of `search/`. */
export function openLists(folder: string) {
  const load = memoizeAsync(async (file): Promise<unknown> => {
    const response = await fetch(folder + file);
    if (!response.ok) throw new Error(`${folder}${file}: HTTP ${response.status}`);
    const list: unknown = await response.json();
    return Array.isArray(list) ? list.map(unpackTables) : unpackTables(Object(list));
  });
  // Each file was written by the same build, from the type that it is read as.
  return {
    names: async () => (await load('names.json')) as Names,
    issues: async () => (await load('issues.json')) as ListedSeries[],
    /** The essays of an issue, or those without an issue number; none where their list can't be loaded. */
    async essays(series: string, number: number | null): Promise<ListedEssay[]> {
      const block = await load(`essays/${blockOf(series, number)}.json`).catch(() => null);
      const { essays } = (block ?? { essays: [] }) as { readonly essays: readonly ListedEssay[] };
      return essays.filter((essay) => essay.number === number);
    },
  };
}

/** The issues of a date, and those with an essay of that date. A date is in ISO to any precision: `2014`, `2014-07`. */
export const issuesOf = ({ issues }: ListedSeries, date: string): ListedIssue[] =>
  issues.filter((issue) => [issue.date, ...issue.ownDates].some((known) => isWithin(known, date)));

/** How many essays without an issue number are of a date. */
export const countUnnumbered = ({ unnumbered }: ListedSeries, date: string): number =>
  unnumbered.filter((known) => isWithin(known, date)).length;

export const hasIssueOf = (series: ListedSeries, date: string): boolean =>
  countUnnumbered(series, date) > 0 || issuesOf(series, date).length > 0;

const isWithin = (date: string, wanted: string): boolean => `${date}-`.startsWith(`${wanted}-`);
