/** Reads an address of this site, with or without its host and base path, and describes its page. */
import {
  describeDate,
  describeEssay,
  describeIssue,
  describePage,
  describePerson,
  describeSource,
  describeWork,
} from './describe-subjects.ts';
import type { Lists } from './open-lists.ts';
import type { Subject } from './subject.ts';

/** Null for text that is no address of this site, and for a page that the lists don't have. */
export async function findAddress(typed: string, base: string, lists: Lists): Promise<Subject | null> {
  const { address, years, people, sources, works, pages, series: known } = await lists.names();
  const [whole = '', anchor = ''] = withoutHost(typed)
    .replace(/\?[^#]*|:~:.*/g, '')
    .split('#');
  const folders = [address, `${location.origin}${base}`, location.origin, base, ''].map(withoutHost);
  const folder = folders.find((one) => `${whole}/`.startsWith(one)) ?? '';
  const all = whole
    .slice(folder.length)
    .split('/')
    .filter((part) => part !== '' && part !== 'index.html');
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
