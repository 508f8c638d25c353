/**
 * Builds the archive as one frozen value: everything that pages, search, exports and checks read, computed once from the
 * records, without files and HTML.
 */
import { addToGroup } from '../algorithms/group-by.ts';
import { type ArchiveCache, createArchiveCache } from './archive-cache.ts';
import { atStep } from './at-step.ts';
import { buildCalendar } from './calendar/calendar.ts';
import type { Calendar } from './calendar/types.ts';
import { buildGraph } from './citation/graph.ts';
import { buildIssues, neighbouringIssues } from './issues.ts';
import { buildQuotations, linkToQuotedParagraph, matchEssays } from './quotation/build-quotations.ts';
import type { TextMatches } from './quotation/types.ts';
import type { ReadEssay, Records } from './records.ts';
import { asPersonId, asSourceId, type EssayId, type IssueId, type SeriesId } from './schema/id.ts';
import type { SeriesRecord } from './schema/series.ts';
import type { Archive, Essay, Issue, Series } from './types.ts';
import { buildWorks } from './works.ts';

/**
 * Each record must be valid; what is inconsistent between records is left out. `compared` may be cached, and `memory`
 * reuses values of the previous archive.
 */
export function buildArchive(
  records: Records,
  essays: readonly ReadEssay[],
  compared: TextMatches = matchEssays(essays),
  memory: ArchiveCache = createArchiveCache(false),
): Archive {
  const { archive } = records;
  const language = archive.record.language;
  const byId = new Map(
    [...essays]
      .sort(byPlace)
      .filter(({ series }) => records.series.has(series))
      .map((essay): [EssayId, Essay] => [essay.id, memory.essayOf(essay, language)]),
  );
  const calendars = new Map(
    [...records.series].map(([id, { record }]) => [
      id,
      atSeries(id, () => calendarOf(id, record, records, byId)),
    ]),
  );
  const graph = buildGraph({ records, essays: byId, calendars, memory: memory.citations });

  const series = new Map<SeriesId, Series>();
  const issues = new Map<IssueId, Issue>();
  for (const name of archive.record.series) {
    const id = [...records.series.keys()].find((known) => known === name);
    const record = id === undefined ? undefined : records.series.get(id)?.record;
    const calendar = id === undefined ? undefined : calendars.get(id);
    if (id === undefined || record === undefined || calendar === undefined) continue;
    const works = buildWorks(id, record, graph.citedWorks(id));
    const known = atSeries(id, () =>
      buildIssues({
        id,
        continuous: record.continuous,
        calendar,
        works,
        rows: records.calendars.get(id) ?? [],
        essays: byId,
        graph,
      }),
    );
    for (const issue of known) issues.set(issue.id, issue);
    const unnumbered = [...byId.values()].filter((essay) => essay.series === id && essay.number === null);
    series.set(id, {
      id,
      record,
      label: record.abbreviation ?? record.title,
      calendar,
      issues: known,
      neighbours: (number, radius) => neighbouringIssues(known, number, radius),
      unnumbered: unnumbered.map((essay) => essay.id),
      works,
    });
  }
  const sources = memory.sourcesOf(new Map([...records.sources].map(([id, { record }]) => [id, record])));
  const essaysOf = groupEssays([...byId.values()], ({ series, number }) =>
    number === null ? [] : [`${series}/${number}`],
  );
  const quotations = buildQuotations(
    compared,
    { essays: byId, prepared: compared.prepared, sources, graph, essaysOf },
    memory.quotations,
  );
  const newestFirst = [...byId.values()].sort((a, b) => compareDates(b.record.date, a.record.date));
  const years = new Set<number>();
  for (const issue of issues.values()) if (issue.date !== null) years.add(yearOf(issue.date.date));
  for (const essay of byId.values()) years.add(yearOf(essay.record.date));
  return Object.freeze({
    title: archive.record.title,
    address: archive.record.address.replace(/\/+$/, ''),
    base: archive.record.base,
    language,
    keeper: archive.record.keeper,
    series,
    issues,
    essays: byId,
    people: new Map([...records.people].map(([id, { record }]) => [id, record])),
    sources,
    essaysBy: groupEssays(newestFirst, ({ record }) => record.author.map(asPersonId)),
    essaysQuoting: groupEssays(newestFirst, ({ record }) =>
      record.sources.map(({ source }) => asSourceId(source)),
    ),
    years: [...years].sort((a, b) => a - b),
    pages: [...records.pages].sort(
      (a, b) => (a.record.order ?? 99) - (b.record.order ?? 99) || compare(a.id, b.id),
    ),
    moved: new Map(
      records.ledger.addresses.flatMap(({ record }) =>
        record.leads === '' ? [] : [[record.address, record.leads] as const],
      ),
    ),
    graph: linkToQuotedParagraph(graph, quotations.all),
    quotations,
    words: [...byId.values()].reduce((sum, { text }) => sum + text.words, 0),
  });
}

const atSeries = <Value>(id: SeriesId, work: () => Value): Value =>
  atStep({ step: 'listing its issues', file: `series/${id}.yaml` }, work);

function calendarOf(
  id: SeriesId,
  record: SeriesRecord,
  records: Records,
  essays: ReadonlyMap<EssayId, Essay>,
): Calendar {
  const rows = (records.calendars.get(id) ?? []).map((row) => row.record);
  const listed = new Set(rows.map(({ number }) => number));
  const held = [...essays.values()].flatMap((essay) =>
    essay.series === id && essay.number !== null && !listed.has(essay.number)
      ? [{ number: essay.number, date: essay.record.date }]
      : [],
  );
  return buildCalendar(record, [...rows, ...held]);
}

function groupEssays<Key>(
  essays: readonly Essay[],
  keysOf: (essay: Essay) => readonly Key[],
): Map<Key, EssayId[]> {
  const groups = new Map<Key, EssayId[]>();
  for (const essay of essays) for (const key of new Set(keysOf(essay))) addToGroup(groups, key, essay.id);
  return groups;
}

/** The year of a date of any precision. */
export const yearOf = (date: string): number => Number(date.slice(0, 4));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Earliest first; a year precedes the months in it. */
export const compareDates = compare;

/** By series, then number (unknown last), then slug. */
const byPlace = (a: ReadEssay, b: ReadEssay): number =>
  compare(a.series, b.series) || (a.number ?? Infinity) - (b.number ?? Infinity) || compare(a.slug, b.slug);
