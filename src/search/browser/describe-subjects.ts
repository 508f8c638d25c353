/** The card of each kind of page that a query can name. Loaded only when a query names one. */
import { formatCount } from '../../archive/format/counts.ts';
import { formatDate, formatIssueDate } from '../../archive/format/dates.ts';
import type {
  ListedIssue,
  ListedPerson,
  ListedSeries,
  ListedSource,
  ListedWork,
  Names,
} from '../names/build-lists.ts';
import type { NameMatch } from '../names/match-name.ts';
import { countUnnumbered, issuesOf, type Lists } from './open-lists.ts';
import { nameAnchor } from './places.ts';
import { createSubject, type Figure, type Link, type Subject } from './subject.ts';

type Years = Names['years'];

export function describePerson(person: ListedPerson, years: Years, match: NameMatch): Subject {
  const { id, name, family, essays, counts } = person;
  const path = `people/${id}/`;
  const filter = `author:${id}`;
  const [since, until] = [counts.findIndex((count) => count > 0), counts.length - 1].map(
    (at) => years[0] + at,
  );
  const span = since === until ? since : `${since}–${until}`;
  return createSubject({
    kind: match === 'spelling' ? 'Did you mean this person?' : family === null ? 'Author' : 'Person',
    name,
    path,
    facts: [essays === 0 ? 'No essay is available' : `Signed ${formatCount(essays, 'essay')}, ${span}`],
    links:
      essays === 0
        ? []
        : [{ text: `All essays signed by ${name}`, path }, linkSearch('Search these essays', filter)],
    figure: chartYears(counts, years, 'essays by year'),
    filter,
    exact: match === 'exact',
  });
}

export function describeSource(source: ListedSource, years: Years, match: NameMatch): Subject {
  const { id, name, kind, essays, quotations, counts } = source;
  const path = `sources/${id}/`;
  const filter = `quotes:${id}`;
  const listed = essays === 0 ? 'No essay lists it' : `Listed in ${formatCount(essays, 'essay')}`;
  return createSubject({
    kind: match === 'spelling' ? 'Did you mean this source?' : quotations === 0 ? 'Source' : 'Source quoted',
    name,
    style: kind === '' ? 'plain' : 'printed',
    path,
    facts: [kind, quotations === 0 ? listed : `${listed}; ${formatCount(quotations, 'quotation')}`],
    links: [
      quotations === 0 ? null : { text: 'All quotations from it', path },
      essays === 0 ? null : linkSearch('Only essays that quote it', filter),
    ],
    figure: chartYears(counts, years, 'essays that list it, by year'),
    filter,
    exact: match === 'exact',
  });
}

/** A work that is an issue is described as that issue. */
export async function describeWork(work: ListedWork, lists: Lists): Promise<Subject> {
  const { series: of, id, name, issue: number, date, citedBy } = work;
  const series = number === null ? undefined : (await lists.issues()).find((known) => known.id === of);
  const issue = series?.issues.find((known) => known.number === number);
  if (series !== undefined && issue !== undefined) return describeIssue(series, issue, lists);
  const label = (await lists.names()).series.find((known) => known.id === of)?.label ?? '';
  const path = `${of}/${id}/`;
  return createSubject({
    kind: `Work of ${label}`,
    name,
    style: 'printed',
    path,
    lead: ['Missing'],
    facts: [formatDate(date), citedIn(citedBy)],
    links: [linkCiting(citedBy, path)],
    filter: `cites:${of}/${id}`,
  });
}

/** Issues shown on each side. */
const REACH = 2;

export async function describeIssue(
  series: ListedSeries,
  issue: ListedIssue,
  lists: Lists,
): Promise<Subject> {
  const { id, label, issues } = series;
  const { number, essays, citedBy } = issue;
  const isHeld = essays > 0;
  const { works } = await lists.names();
  const work = works.find((one) => one.issue === number && one.series === id)?.name ?? '';
  const [only, another] = isHeld ? await lists.essays(id, number) : [];
  const path = `${id}/${number}/`;
  // A link to an issue of one essay leads to the essay.
  const essayPath = only === undefined || another !== undefined ? path : `${path}${only.slug}/`;
  const title = essays > 1 ? formatCount(essays, 'essay') : (only?.title ?? work);
  const date = dateOfIssue(issue);
  const at = issues.indexOf(issue);
  const nearby = issues.slice(Math.max(0, at - REACH), at + REACH + 1);
  return createSubject({
    kind: `Issue of ${label}`,
    name: String(number),
    series: label,
    style: isHeld ? 'number' : 'outline',
    path: essayPath,
    lead: [title, isHeld ? '' : 'Missing'],
    facts: [isHeld ? [date, 'text available'].filter(Boolean).join(', ') : date, citedIn(citedBy)],
    links: [
      isHeld ? { text: 'Read it', path: essayPath } : null,
      linkCiting(citedBy, path),
      isHeld ? null : { text: 'Have you a copy?', path: `${path}#not-held` },
    ],
    figure: {
      kind: 'cells',
      caption: 'Nearby issues',
      cells: nearby.map((near) => ({ ...cellOf(series, near), current: near === issue })),
    },
    filter: `cites:${id}/${number}`,
  });
}

/** An essay that isn't there, as one that has another address now, is described as its issue. `issue` is null if unknown. */
export async function describeEssay(
  series: ListedSeries,
  issue: ListedIssue | null,
  slug: string,
  anchor: string,
  lists: Lists,
): Promise<Subject | null> {
  const row = (await lists.essays(series.id, issue?.number ?? null)).find((known) => known.slug === slug);
  if (row === undefined) return issue === null ? null : describeIssue(series, issue, lists);
  const { title, authors, date: own } = row;
  const path = `${series.id}/${issue?.number ?? 'unnumbered'}/${slug}/${anchor && `#${anchor}`}`;
  const date = own === '' && issue !== null ? dateOfIssue(issue) : formatDate(own);
  return createSubject({
    kind: `Essay, ${series.label}${issue === null ? '' : ` ${issue.number}`}`,
    name: title,
    style: 'essay',
    path,
    facts: [[...authors, date].filter(Boolean).join(', ')],
    links: [{ text: anchor === '' ? 'Read it' : `Read it at ${nameAnchor(anchor).shown}`, path }],
  });
}

/** All issues and essays of a date: of a month or day as cells, of a year as bars. */
export function describeDate(date: string, list: readonly ListedSeries[]): Subject {
  const found = list.flatMap((series) => issuesOf(series, date).map((issue) => ({ series, issue })));
  const held = found.filter(({ issue }) => issue.essays > 0).length;
  const unnumbered = list.reduce((sum, series) => sum + countUnnumbered(series, date), 0);
  const year = date.slice(0, 4);
  const isYear = date === year;
  const path = `years/${year}/`;
  const available = held === 0 ? 'none' : held === found.length ? 'all' : held;
  const isMixed = found.some(({ series }) => series !== found[0]?.series);
  const cells = found.map(({ series, issue }) => cellOf(series, issue, isMixed ? `${series.label} ` : ''));
  const months = Array.from({ length: 12 }, (_, at) => {
    const month = `${year}-${String(at + 1).padStart(2, '0')}`;
    return found.filter(({ issue }) => issue.date.startsWith(month)).length;
  });
  return createSubject({
    kind: isYear ? 'Year' : 'Date',
    name: formatDate(date),
    path,
    facts: [
      found.length === 0 ? '' : `${formatCount(found.length, 'issue')}, ${available} with text available`,
      unnumbered === 0 ? '' : `${formatCount(unnumbered, 'essay')} without an issue number`,
    ],
    links: [{ text: `All issues of ${year}`, path }],
    figure: isYear
      ? chart(months, 'January', 'issues by month', 'December')
      : cells.length === 0
        ? null
        : { kind: 'cells', caption: '', cells },
    filter: isYear ? `year:${year}` : '',
  });
}

export const describePage = ({ path, title }: Names['pages'][number], anchor: string): Subject =>
  createSubject({ kind: 'Page of this site', name: title, path: path + (anchor && `#${anchor}`) });

const cellOf = ({ id }: ListedSeries, { number, essays }: ListedIssue, label = '') => ({
  name: `${label}${number}`,
  path: `${id}/${number}/`,
  held: essays > 0,
  current: false,
});

export const dateOfIssue = ({ date, estimated }: ListedIssue): string =>
  formatIssueDate({ date, kind: estimated ? 'worked-out' : 'printed', errorDays: 0 });

const chartYears = (counts: readonly number[], [first, last]: Years, caption: string): Figure | null =>
  first === last
    ? null
    : chart(
        Array.from({ length: last - first + 1 }, (_, at) => counts[at] ?? 0),
        String(first),
        caption,
        String(last),
      );

function chart(counts: readonly number[], from: string, caption: string, to: string): Figure | null {
  const most = Math.max(...counts);
  return most === 0
    ? null
    : { kind: 'bars', heights: counts.map((count) => count / most), from, to, caption };
}

const linkSearch = (text: string, typed: string): Link => ({
  text,
  path: `search/?q=${encodeURIComponent(typed)}`,
});

const citedIn = (essays: number): string => (essays === 0 ? '' : `Cited in ${formatCount(essays, 'essay')}`);

const linkCiting = (essays: number, path: string): Link | null =>
  essays === 0 ? null : { text: `Cited by ${formatCount(essays, 'essay')}`, path: `${path}#cited-by` };
