/**
 * Finds the issues that a date or a printed citation means: 'July 2014', '26-10-04', 'EPSR (No 1254 26-10-04)', 'EPSR 26
 * October 2004'. Uses the citation grammar of the essays; a number wins over the date beside it.
 */
import { isDate } from '../../algorithms/dates.ts';
import { buildCalendar } from '../../archive/calendar/calendar.ts';
import { buildGrammar } from '../../archive/citation/grammar.ts';
import { parseCitations } from '../../archive/citation/parse.ts';
import { parseDate } from '../../archive/citation/parse-date.ts';
import { compareDateWithNumber } from '../../archive/citation/resolve-to.ts';
import type { PrintedCitation } from '../../archive/essay-text.ts';
import { formatDate, formatIssueDate } from '../../archive/format/dates.ts';
import type { SeriesId } from '../../archive/schema/id.ts';
import type { ListedSeries } from '../names/lists.ts';
import { type FoundMeant, type Meant, remarkUnknown } from './find-number.ts';
import { countUnnumbered, hasIssueOf, issuesOf } from './issue-dates.ts';

const NOTHING: FoundMeant = { meant: [], remarks: [] };

export function findCited(typed: string, list: readonly ListedSeries[]): FoundMeant {
  const dated = list.flatMap((series) => {
    const date = readWholeDate(typed, series);
    return date !== null && hasIssueOf(series, date) ? [{ date, series }] : [];
  });
  const [first] = dated;
  if (first !== undefined)
    return {
      meant: meantByDate(
        first.date,
        dated.filter(({ date }) => date === first.date).map(({ series }) => series),
      ),
      remarks: [],
    };
  // The list was written from the series' own ids.
  const grammar = buildGrammar(new Map(list.map(({ id, record }) => [id as SeriesId, record])));
  const remarks: string[] = [];
  // A citation without a name is read as if the name of each series were before it.
  for (const named of [typed, ...list.map(({ label }) => `${label} ${typed}`)]) {
    const citations = parseCitations(named, grammar);
    const [cited] = citations;
    if (cited === undefined || !/^\W*$/.test(named.slice(0, cited.start) + named.slice(cited.end))) continue;
    const found = citations.map((citation) => findMeant(citation, list));
    const meant = found.flatMap((one) => one.meant);
    // That a number isn't known is said only of a series that was named.
    if (meant.length > 0 || named === typed) remarks.push(...found.flatMap((one) => one.remarks));
    if (meant.length > 0) return { meant, remarks };
  }
  return { meant: [], remarks: remarks.slice(0, 1) };
}

/** The date that a query is, in ISO; null if it is none or has other words. */
function readWholeDate(typed: string, { record }: ListedSeries): string | null {
  if (/^\d{4}-\d\d(?:-\d\d)?$/.test(typed)) return isDate(typed) ? typed : null;
  // The reader of dates knows a month at the beginning by its capital letter.
  const text = typed.charAt(0).toUpperCase() + typed.slice(1);
  const date = parseDate(text, 0, record);
  return date !== null && date.end === text.length ? date.iso : null;
}

/** A day with one or two issues means those issues; another date means itself. */
function meantByDate(date: string, series: readonly ListedSeries[]): Meant[] {
  const issues = series.flatMap((one): Meant[] =>
    issuesOf(one, date).map((issue) => ({ kind: 'issue', series: one, issue })),
  );
  const isDay = date.length === 10 && series.every((one) => countUnnumbered(one, date) === 0);
  return isDay && issues.length <= 2 ? issues : [{ kind: 'date', date, series }];
}

function findMeant(
  { series: id, number, work, date }: PrintedCitation,
  list: readonly ListedSeries[],
): FoundMeant {
  const series = list.find((known) => known.id === id);
  if (series === undefined) return NOTHING;
  if (work !== null) return { meant: [{ kind: 'work', series: id, work }], remarks: [] };
  if (number === null)
    return date !== null && hasIssueOf(series, date)
      ? { meant: meantByDate(date, [series]), remarks: [] }
      : NOTHING;
  const numbered = (wanted: number | null): Meant[] =>
    series.issues
      .filter((known) => known.number === wanted)
      .map((issue) => ({ kind: 'issue', series, issue }));
  const meant = numbered(number);
  if (meant.length === 0) return { meant, remarks: [remarkUnknown(number, series)] };
  const differs = date === null ? null : compareDate(number, date, series);
  if (differs === null) return { meant, remarks: [] };
  return { meant: [...meant, ...numbered(differs.other)], remarks: [differs.remark] };
}

/** The remark on a date that a number can't have, with the number that fits the date; null if they agree. */
function compareDate(
  number: number,
  date: string,
  { label, record, issues }: ListedSeries,
): { readonly remark: string; readonly other: number | null } | null {
  const rows = issues.filter((known) => known.date !== '' && !known.estimated);
  const differs = compareDateWithNumber(buildCalendar(record, rows), number, date, record.dateTolerance);
  if (differs === null) return null;
  const known = issues.find((issue) => issue.number === number);
  const other = differs.dateFitsNumber;
  const is =
    known === undefined || known.date === '' ? 'isn’t of that date' : `is of ${writeIssueDate(known)}`;
  const would = other === null ? '' : `; ${formatDate(date)} would be ${label} ${other}`;
  return { remark: `By the calendar ${label} ${number} ${is}${would}.`, other };
}

const writeIssueDate = ({
  date,
  estimated,
}: {
  readonly date: string;
  readonly estimated: boolean;
}): string => formatIssueDate({ date, kind: estimated ? 'worked-out' : 'printed', errorDays: 0 });
