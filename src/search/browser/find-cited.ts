/**
 * Finds the issues that a date or a printed citation means: 'July 2014', '26-10-04', 'EPSR (No 1254 26-10-04)', 'EPSR 26
 * October 2004'. Uses the citation grammar of the essays; a number wins over the date after it.
 */

import { isDate } from '../../algorithms/dates.ts';
import { buildCalendar } from '../../archive/calendar/calendar.ts';
import { buildGrammar } from '../../archive/citation/grammar.ts';
import { parseCitations } from '../../archive/citation/parse.ts';
import { parseDate } from '../../archive/citation/parse-date.ts';
import { compareDateWithNumber } from '../../archive/citation/resolve-to.ts';
import type { PrintedCitation } from '../../archive/essay-text.ts';
import { formatDate } from '../../archive/format/dates.ts';
import type { ListedSeries } from '../names/build-lists.ts';
import { dateOfIssue, describeDate, describeIssue, describeWork } from './describe-subjects.ts';
import { remarkUnknown } from './find-page.ts';
import { countUnnumbered, hasIssueOf, issuesOf, type Lists } from './open-lists.ts';
import type { Describe, FoundMeant, Subject } from './subject.ts';

export function findCited(typed: string, list: readonly ListedSeries[], lists: Lists): FoundMeant {
  const dated = list.flatMap((series) => {
    const date = readWholeDate(typed, series);
    return date !== null && hasIssueOf(series, date) ? [{ date, series }] : [];
  });
  const [first] = dated;
  if (first !== undefined) {
    const same = dated.filter(({ date }) => date === first.date).map(({ series }) => series);
    return { meant: findDated(first.date, same, lists), remarks: [] };
  }
  const grammar = buildGrammar(new Map(list.map(({ id, record }) => [id, record])));
  let remarks: readonly string[] = [];
  // A citation without a name is read as if the name of each series were before it.
  for (const named of [typed, ...list.map(({ label }) => `${label} ${typed}`)]) {
    const citations = parseCitations(named, grammar);
    const [cited] = citations;
    if (cited === undefined || !/^\W*$/.test(named.slice(0, cited.start) + named.slice(cited.end))) continue;
    const found = citations.map((citation) => findMeant(citation, list, lists));
    const meant = found.flatMap((one) => one.meant);
    // That a number isn't known is said only of a series that was named.
    if (meant.length > 0 || named === typed) remarks = [...remarks, ...found.flatMap((one) => one.remarks)];
    if (meant.length > 0) return { meant, remarks };
  }
  return { meant: [], remarks: remarks.slice(0, 1) };
}

/** The date that a query is, in ISO; null if it is none or has other words. */
function readWholeDate(typed: string, { record }: ListedSeries): string | null {
  if (/^\d{4}-\d\d(?:-\d\d)?$/.test(typed)) return isDate(typed) ? typed : null;
  // The parser of dates knows a month at the beginning by its capital letter.
  const text = typed.charAt(0).toUpperCase() + typed.slice(1);
  const date = parseDate(text, 0, record);
  return date !== null && date.end === text.length ? date.iso : null;
}

/** A day with one or two issues means those issues; another date means itself. */
function findDated(date: string, list: readonly ListedSeries[], lists: Lists): Describe[] {
  const issues: Describe[] = list.flatMap((series) =>
    issuesOf(series, date).map((issue) => () => describeIssue(series, issue, lists)),
  );
  const isDay = date.length === 10 && list.every((series) => countUnnumbered(series, date) === 0);
  return isDay && issues.length <= 2 ? issues : [() => describeDate(date, list)];
}

function findMeant(
  { series: id, number, work: workId, date }: PrintedCitation,
  list: readonly ListedSeries[],
  lists: Lists,
): FoundMeant {
  const series = list.find((known) => known.id === id);
  if (series === undefined) return { meant: [], remarks: [] };
  if (workId !== null) return { meant: [describe], remarks: [] };
  if (number === null)
    return {
      meant: date !== null && hasIssueOf(series, date) ? findDated(date, [series], lists) : [],
      remarks: [],
    };
  const numbered = (wanted: number | null): Describe[] =>
    series.issues
      .filter((known) => known.number === wanted)
      .map((issue) => () => describeIssue(series, issue, lists));
  const meant = numbered(number);
  if (meant.length === 0) return { meant, remarks: [remarkUnknown(number, series)] };
  const differs = date === null ? null : compareDate(number, date, series);
  return differs === null
    ? { meant, remarks: [] }
    : { meant: [...meant, ...numbered(differs.other)], remarks: [differs.remark] };

  async function describe(): Promise<Subject | null> {
    const work = (await lists.names()).works.find((known) => known.id === workId && known.series === id);
    return work === undefined ? null : describeWork(work, lists);
  }
}

/** The remark on a date that a number can't have, with the number that fits the date; null if they agree. */
function compareDate(
  number: number,
  date: string,
  { label, record, issues }: ListedSeries,
): { readonly remark: string; readonly other: number | null } | null {
  const printed = issues.filter((known) => known.date !== '' && !known.estimated);
  const differs = compareDateWithNumber(buildCalendar(record, printed), number, date, record.dateTolerance);
  if (differs === null) return null;
  const issue = issues.find((known) => known.number === number);
  const own = issue === undefined ? '' : dateOfIssue(issue);
  const other = differs.dateFitsNumber;
  const is = own === '' ? 'isn’t of that date' : `is of ${own}`;
  const would = other === null ? '' : `; ${formatDate(date)} would be ${label} ${other}`;
  return { remark: `By the calendar ${label} ${number} ${is}${would}.`, other };
}
