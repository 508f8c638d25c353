/** Finds the pages that a number or an address of this site names. Loaded only where a query may name one. */
import type { ListedSeries } from '../names/build-lists.ts';
import { titleKey } from '../names/match-name.ts';
import {
  describeDate,
  describeEssay,
  describeIssue,
  describePage,
  describePerson,
  describeSource,
  describeWork,
} from './describe-subjects.ts';
import { hasIssueOf, type Lists } from './open-lists.ts';
import type { Describe, FoundMeant, Subject } from './subject.ts';

export { drawSubject } from './subject.ts';
export { describePerson, describeSource, describeWork };

/** Understood before a number of any series. */
const NUMBER_WORDS = ['', 'no', 'number', 'issue', '№'];
const YEAR = /^(?:1[5-9]|2[01])\d\d$/;

/** The issues and the year that a query with a number at its end names: `1254`, `EPSR No. 1254`, `1979`. */
export function findNumber(typed: string, list: readonly ListedSeries[], lists: Lists): FoundMeant {
  const meant: Describe[] = [];
  const remarks: string[] = [];
  const [, digits = ''] = /^[^\d"]{0,60}?(\d{1,6})\.?$/.exec(typed) ?? [];
  for (const series of digits === '' ? [] : list) {
    const { label, record } = series;
    const words = [...NUMBER_WORDS, ...record.numberWords];
    const isNamed = (name: string): boolean =>
      words.some((word) => titleKey(`${name} ${word} ${digits}`) === titleKey(typed));
    const hasName = [series.id, label, record.title, ...record.names.map(({ name }) => name)].some(isNamed);
    const number = Number(digits);
    const issue = series.issues.find((known) => known.number === number);
    if (issue === undefined && hasName) remarks.push(remarkUnknown(number, series));
    if (issue !== undefined && (hasName || isNamed('')))
      meant.push(() => describeIssue(series, issue, lists));
  }
  const dated = list.filter((series) => YEAR.test(typed) && hasIssueOf(series, typed));
  if (dated.length > 0) meant.push(() => describeDate(typed, dated));
  return { meant, remarks };
}

/** Says that no issue of a number is known. */
export function remarkUnknown(number: number, { label, issues }: ListedSeries): string {
  const [first, last] = [issues[0]?.number, issues.at(-1)?.number];
  if (first === undefined || last === undefined) return `No issue of ${label} is known.`;
  const where = number < first || number > last ? 'lies outside' : 'is not in';
  return `${label} ${number} ${where} the known run, which goes from ${first} to ${last}.`;
}

/** The page of an address, with or without its host and base path; null if the lists don't have it. */
export async function findAddress(typed: string, base: string, lists: Lists): Promise<Subject | null> {
  const { address, years, people, sources, works, pages, series: known } = await lists.names();
  const bare = withoutHost(typed).replace(/\?[^#]*|:~:.*/g, '');
  const [whole = '', anchor = ''] = bare.split('#');
  const folders = [address, `${location.origin}${base}`, location.origin, base, ''].map(withoutHost);
  const folder = folders.find((one) => `${whole}/`.startsWith(one)) ?? '';
  const all =
    whole
      .slice(folder.length)
      .replace(/index\.html$/, '')
      .match(/[^/]+/g) ?? [];
  // A longer list goes on in `2/`, and citing essays are listed in `cited-by/`.
  const end = all.findIndex((part, at) => part === 'cited-by' || (at >= 2 && /^\d+$/.test(part)));
  const parts = end < 0 ? all : all.slice(0, end);
  const [first = '', second = '', third] = parts;
  const page = pages.find(({ path }) => path === `${parts.join('/')}/`);
  if (page !== undefined) return describePage(page, anchor);
  const person = people.find(({ id }) => first === 'people' && id === second);
  if (person !== undefined) return describePerson(person, years, 'exact');
  const source = sources.find(({ id }) => first === 'sources' && id === second);
  if (source !== undefined) return describeSource(source, years, 'exact');
  if (first === 'years' && /^\d{4}$/.test(second)) return describeDate(second, await lists.issues());
  if (!known.some(({ id }) => id === first)) return null;
  const work = works.find(({ id, series }) => id === second && series === first);
  if (work !== undefined) return describeWork(work, lists);
  if (!/^(?:\d+|unnumbered)$/.test(second)) return null;
  const series = (await lists.issues()).find(({ id }) => id === first);
  const issue = series?.issues.find(({ number }) => number === Number(second)) ?? null;
  if (series === undefined) return null;
  if (third !== undefined) return describeEssay(series, issue, third, anchor, lists);
  return issue === null ? null : describeIssue(series, issue, lists);
}

const withoutHost = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?/, '');
