/** Loads the lists of names and issues, each file once, when it is first needed. */
import type { EssayBlock, EssayRow, ListedIssue, ListedSeries, Names } from '../names/build-lists.ts';
import { blockOf, unpackTables } from '../names/pack.ts';
import { memoizeAsync } from './memoize-async.ts';

export interface Lists {
  readonly names: () => Promise<Names>;
  readonly issues: () => Promise<readonly ListedSeries[]>;
  /** The essays of an issue, or those without an issue number; none where their list can't be loaded. */
  readonly essays: (series: string, number: number | null) => Promise<readonly EssayRow[]>;
}

/** `folder` is the address of `search/`. */
export function openLists(folder: string): Lists {
  // Each file was written by the same build, from the type that it is read as.
  const names = memoizeAsync(async (file) => unpackTables<Names>(await fetchJson(folder + file)));
  const issues = memoizeAsync(async (file) =>
    (await fetchJson<object[]>(folder + file)).map((series) => unpackTables<ListedSeries>(series)),
  );
  const blocks = memoizeAsync((path) => fetchJson<EssayBlock>(`${folder}essays/${path}.json`));
  return {
    names: () => names('names.json'),
    issues: () => issues('issues.json'),
    async essays(series, number) {
      const block = await blocks(blockOf(series, number)).catch((): EssayBlock => ({}));
      return block[number ?? 'unnumbered'] ?? [];
    },
  };
}

async function fetchJson<Value extends object>(address: string): Promise<Value> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  return response.json();
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
