/** Describes a page that a query names. Loaded only when a query names one. */
import { formatCount } from '../../archive/format/counts.ts';
import { formatDate } from '../../archive/format/dates.ts';
import type { NameList, PersonRow, SourceRow, YearCounts } from '../names/lists.ts';
import type { NameMatch } from '../names/match-name.ts';
import { unpackYears } from '../names/pack.ts';
import { describeDate, describeEssay, describeIssue } from './describe-issues.ts';
import type { Meant } from './find-number.ts';
import {
  citedIn,
  citedLink,
  PLAIN,
  type Subject,
  type SubjectFigure,
  searchPath,
  sentences,
} from './subject.ts';
import type { Lists } from './subjects.ts';

export { drawSubject } from './draw-subjects.ts';

/** Null if the lists don't have what is meant. */
export async function describeSubject(meant: Meant, lists: Lists): Promise<Subject | null> {
  const names = await lists.names();
  switch (meant.kind) {
    case 'person':
      return describePerson(meant.row, names, meant.match);
    case 'source':
      return describeSource(meant.row, names, meant.match);
    case 'work':
      return describeWork(meant.series, meant.work, lists);
    case 'issue':
      return describeIssue(meant.series, meant.issue, lists);
    case 'essay':
      return describeEssay(meant, lists);
    case 'date':
      return describeDate(meant.date, meant.series);
    case 'page':
      return describePage(meant.row, meant.anchor);
  }
}

function describePerson(
  [id, name, , family, essays, years]: PersonRow,
  list: NameList,
  match: NameMatch,
): Subject {
  const [since, digits] = years;
  const until = since + digits.length - 1;
  const filter = `author:${id}`;
  return {
    ...PLAIN,
    kind: match === 'spelling' ? 'Did you mean this person?' : family === null ? 'Author' : 'Person',
    name,
    path: `people/${id}/`,
    facts:
      essays === 0
        ? 'No essay is available.'
        : `Signed ${formatCount(essays, 'essay')}, ${since === until ? since : `${since}–${until}`}.`,
    links:
      essays === 0
        ? []
        : [
            { text: `All essays signed by ${name}`, path: `people/${id}/` },
            { text: 'Search these essays', path: searchPath(filter) },
          ],
    figure: chart(years, list, 'essays by year'),
    filter,
    exact: match === 'exact',
  };
}

function describeSource(
  [id, title, , kind, essays, quotations, years]: SourceRow,
  list: NameList,
  match: NameMatch,
): Subject {
  const filter = `quotes:${id}`;
  const kindName = kind < 0 ? '' : `${list.kinds[kind] ?? ''}. `;
  const quoted = quotations === 0 ? '' : `; ${formatCount(quotations, 'quotation')}`;
  return {
    ...PLAIN,
    kind: match === 'spelling' ? 'Did you mean this source?' : quotations === 0 ? 'Source' : 'Source quoted',
    name: title,
    style: kind < 0 ? 'plain' : 'printed',
    path: `sources/${id}/`,
    facts: `${kindName}${essays === 0 ? 'No essay lists it' : `Listed in ${formatCount(essays, 'essay')}`}${quoted}.`,
    links: [
      ...(quotations === 0 ? [] : [{ text: 'All quotations from it', path: `sources/${id}/` }]),
      ...(essays === 0 ? [] : [{ text: 'Only essays that quote it', path: searchPath(filter) }]),
    ],
    figure: chart(years, list, 'essays that list it, by year'),
    filter,
    exact: match === 'exact',
  };
}

/** A work that is an issue is described as that issue. */
async function describeWork(seriesId: string, workId: string, lists: Lists): Promise<Subject | null> {
  const { series, works } = await lists.names();
  const work = works.find(([at, id]) => id === workId && series[at]?.[0] === seriesId);
  if (work === undefined) return null;
  const [at, id, title, , number, date, citedBy] = work;
  const listed = number === 0 ? undefined : (await lists.issues()).find((one) => one.id === seriesId);
  const issue = listed?.issues.find((known) => known.number === number);
  if (listed !== undefined && issue !== undefined) return describeIssue(listed, issue, lists);
  const label = series[at]?.[1] ?? '';
  const path = `${seriesId}/${id}/`;
  return {
    ...PLAIN,
    kind: `Work of ${label}`,
    name: title,
    style: 'printed',
    path,
    lead: 'Missing.',
    facts: sentences(date === '' ? '' : formatDate(date), citedIn(citedBy)),
    links: citedLink(citedBy, path),
    filter: `cites:${seriesId}/${id}`,
  };
}

const describePage = ([path, title]: NameList['pages'][number], anchor: string): Subject => ({
  ...PLAIN,
  kind: 'Page of this site',
  name: title,
  path: `${path}${anchor === '' ? '' : `#${anchor}`}`,
});

const chart = (years: YearCounts, list: NameList, caption: string): SubjectFigure | null =>
  // One year has no course to show.
  years[1] === '' || list.years[0] === list.years[1]
    ? null
    : {
        kind: 'bars',
        heights: unpackYears(years, list.years),
        from: String(list.years[0]),
        to: String(list.years[1]),
        caption,
      };
