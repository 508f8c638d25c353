/** Describes issues, essays and dates. */
import { formatCount } from '../../archive/format/counts.ts';
import { formatDate, formatIssueDate } from '../../archive/format/dates.ts';
import type { ListedIssue, ListedSeries } from '../names/lists.ts';
import type { EssayMeant } from './find-number.ts';
import { countUnnumbered, issuesOf } from './issue-dates.ts';
import { nameAnchor } from './name-place.ts';
import {
  citedIn,
  citedLink,
  PLAIN,
  type Subject,
  type SubjectCell,
  type SubjectFigure,
  sentences,
} from './subject.ts';
import type { Lists } from './subjects.ts';

export async function describeIssue(
  series: ListedSeries,
  issue: ListedIssue,
  lists: Lists,
): Promise<Subject> {
  const { number, citedBy } = issue;
  const names = await lists.names();
  const work =
    names.works.find(([at, , , , of]) => of === number && names.series[at]?.[0] === series.id)?.[2] ?? '';
  // The card is useful without the title, so a failure to load it is not reported.
  const essays = issue.essays === 0 ? [] : await lists.essays(series.id, number).catch(() => []);
  const held = issue.essays > 0;
  const path = `${series.id}/${number}/`;
  const [only, another] = essays;
  const essayPath = only === undefined || another !== undefined ? path : `${path}${only[0]}/`;
  const title = issue.essays > 1 ? formatCount(issue.essays, 'essay') : (only?.[1] ?? work);
  const date = dateOfIssue(issue);
  return {
    ...PLAIN,
    kind: `Issue of ${series.label}`,
    name: String(number),
    series: series.label,
    style: held ? 'number' : 'outline',
    // A link to an issue of one essay leads to the essay.
    path: essayPath,
    lead: sentences(title, held ? '' : 'Missing'),
    facts: sentences(held ? withText(date) : date, citedIn(citedBy)),
    links: [
      ...(held ? [{ text: 'Read it', path: essayPath }] : []),
      ...citedLink(citedBy, path),
      ...(held ? [] : [{ text: 'Have you a copy?', path: `${path}#not-held` }]),
    ],
    figure: { kind: 'cells', caption: 'Nearby issues', cells: nearbyCells(series, issue) },
    filter: `cites:${series.id}/${number}`,
  };
}

const withText = (date: string): string => (date === '' ? 'Text available' : `${date}, text available`);

/** An essay that isn't there, as one that has another address now, is described as its issue. */
export async function describeEssay(
  { series, issue, slug, anchor }: EssayMeant,
  lists: Lists,
): Promise<Subject | null> {
  const essays = await lists.essays(series.id, issue?.number ?? null).catch(() => []);
  const row = essays.find(([known]) => known === slug);
  if (row === undefined) return issue === null ? null : describeIssue(series, issue, lists);
  const [, title, authors, own] = row;
  const path = `${series.id}/${issue?.number ?? 'unnumbered'}/${slug}/${anchor === '' ? '' : `#${anchor}`}`;
  const date = own === '' ? (issue === null ? '' : dateOfIssue(issue)) : formatDate(own);
  const place = anchor === '' ? '' : nameAnchor(anchor).shown;
  return {
    ...PLAIN,
    kind: `Essay, ${issue === null ? series.label : `${series.label} ${issue.number}`}`,
    name: title,
    style: 'essay',
    path,
    facts: sentences([authors.join(', '), date].filter((fact) => fact !== '').join(', ')),
    links: [{ text: place === '' ? 'Read it' : `Read it at ${place}`, path }],
  };
}

/** All issues and essays of a date: of a month or day as cells, of a year as bars. */
export function describeDate(date: string, series: readonly ListedSeries[]): Subject {
  const found = series.map((one) => ({ one, issues: issuesOf(one, date) }));
  const issues = found.flatMap((of) => of.issues);
  const held = issues.filter(({ essays }) => essays > 0).length;
  const unnumbered = series.reduce((sum, one) => sum + countUnnumbered(one, date), 0);
  const [year = ''] = date.split('-');
  const isYear = date === year;
  return {
    ...PLAIN,
    kind: isYear ? 'Year' : 'Date',
    name: formatDate(date),
    path: `years/${year}/`,
    facts: sentences(
      issues.length === 0
        ? ''
        : `${formatCount(issues.length, 'issue')}, ${held === 0 ? 'none' : held === issues.length ? 'all' : held} with text available`,
      unnumbered === 0 ? '' : `${formatCount(unnumbered, 'essay')} without an issue number`,
    ),
    links: [{ text: `All issues of ${year}`, path: `years/${year}/` }],
    figure: isYear ? monthBars(year, issues) : dateCells(found),
    filter: isYear ? `year:${year}` : '',
  };
}

function monthBars(year: string, issues: readonly ListedIssue[]): SubjectFigure | null {
  const counts = Array.from({ length: 12 }, (_, at) => {
    const month = `${year}-${String(at + 1).padStart(2, '0')}`;
    return issues.filter(({ date }) => date.startsWith(month)).length;
  });
  const most = Math.max(...counts);
  const heights = counts.map((count) => count / most);
  return most === 0
    ? null
    : { kind: 'bars', heights, from: 'January', to: 'December', caption: 'issues by month' };
}

function dateCells(
  found: readonly { readonly one: ListedSeries; readonly issues: readonly ListedIssue[] }[],
): SubjectFigure | null {
  const several = found.filter(({ issues }) => issues.length > 0).length > 1;
  const cells = found.flatMap(({ one, issues }) =>
    issues.map((issue) => cellOf(one, issue, false, `${several ? `${one.label} ` : ''}${issue.number}`)),
  );
  return cells.length === 0 ? null : { kind: 'cells', caption: '', cells };
}

const REACH = 2;

function nearbyCells(series: ListedSeries, issue: ListedIssue): SubjectCell[] {
  const at = series.issues.indexOf(issue);
  return series.issues
    .slice(Math.max(0, at - REACH), at + REACH + 1)
    .map((near) => cellOf(series, near, near === issue));
}

const cellOf = (
  { id }: ListedSeries,
  { number, essays }: ListedIssue,
  current: boolean,
  name = String(number),
): SubjectCell => ({
  name,
  path: `${id}/${number}/`,
  held: essays > 0,
  current,
});

const dateOfIssue = ({ date, estimated }: ListedIssue): string =>
  date === '' ? '' : formatIssueDate({ date, kind: estimated ? 'worked-out' : 'printed', errorDays: 0 });
