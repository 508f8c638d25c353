/**
 * The archive as a value: everything that pages, search, exports and checks ask, worked out once from the
 * records, free of files and of HTML, and frozen.
 */
import { addToGroup } from '../algorithms/group-by.ts';
import { type ArchiveCache, createArchiveCache } from './archive-cache.ts';
import { atStep } from './at-step.ts';
import { buildCalendar, type Calendar } from './calendar/calendar.ts';
import { buildGraph, type Graph } from './citation/graph.ts';
import type { EssayText } from './essay-text.ts';
import { buildIssues, neighbouringIssues } from './issues.ts';
import {
  buildQuotations,
  linkToQuotedParagraph,
  matchEssays,
  type Quotations,
  type TextMatches,
} from './quotation/build-quotations.ts';
import type { Located, PageFile, ReadEssay, Records } from './records.ts';
import type { EssayRecord } from './schema/essay.ts';
import {
  asPersonId,
  asSourceId,
  type EssayId,
  type IssueId,
  type PersonId,
  type SeriesId,
  type SourceId,
} from './schema/id.ts';
import type { Person } from './schema/person.ts';
import type { SeriesRecord } from './schema/series.ts';
import type { Source } from './schema/source.ts';
import { buildWorks, type Work } from './works.ts';

export interface Essay {
  readonly id: EssayId;
  readonly series: SeriesId;
  readonly number: number | null;
  readonly slug: string;
  readonly record: EssayRecord;
  readonly place: Located<EssayRecord>['place'];
  readonly digest: string;
  readonly text: EssayText;
  /** The language of its text. */
  readonly lang: string;
}

/** A date of an issue, with how it is known. `within` is the most days by which a worked-out one may be out. */
export interface IssueDate {
  readonly date: string;
  readonly kind: 'printed' | 'worked-out';
  readonly errorDays: number;
}

/** Why the archive has a page for an issue; `number` where only its place in a continuous run speaks for it. */
export type KnownFrom = 'held' | 'cited' | 'calendar' | 'number';

export interface Issue {
  readonly id: IssueId;
  readonly series: SeriesId;
  readonly number: number;
  readonly held: boolean;
  readonly known: KnownFrom;
  readonly date: IssueDate | null;
  /** The words in which number and date were printed, where the calendar has them. */
  readonly printed: string | null;
  /** Its essays, in the order of their files. */
  readonly essays: readonly EssayId[];
  /** The work that this issue is, where it is one. */
  readonly work: Work | null;
}

export interface Series {
  readonly id: SeriesId;
  readonly record: SeriesRecord;
  /** The short name: abbreviation, or title. */
  readonly label: string;
  readonly calendar: Calendar;
  /** Known issues by number, lowest first. */
  readonly issues: readonly Issue[];
  /** The issue of a number with up to `reach` known issues on either side, in the order of the run. */
  readonly neighbours: (number: number, radius: number) => readonly Issue[];
  /** Essays whose number isn't known. */
  readonly unnumbered: readonly EssayId[];
  readonly works: readonly Work[];
}

export interface Archive {
  readonly title: string;
  readonly address: string;
  readonly base: string;
  readonly language: string;
  readonly keeper: Records['archive']['record']['keeper'];
  readonly series: ReadonlyMap<SeriesId, Series>;
  readonly issues: ReadonlyMap<IssueId, Issue>;
  readonly essays: ReadonlyMap<EssayId, Essay>;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  /** Essays of each person, newest first. */
  readonly essaysBy: ReadonlyMap<PersonId, readonly EssayId[]>;
  /** Essays that name each source in their record, newest first. */
  readonly essaysQuoting: ReadonlyMap<SourceId, readonly EssayId[]>;
  /** Years with an essay or a known issue, lowest first. */
  readonly years: readonly number[];
  readonly pages: readonly PageFile[];
  /** Addresses whose record has gone, and where they lead: `people/joe-bloggs` to `people/joseph-bloggs`. */
  readonly moved: ReadonlyMap<string, string>;
  readonly graph: Graph;
  readonly quotations: Quotations;
  readonly words: number;
}

/**
 * Builds the whole value. Records are taken as checked one by one; what doesn't agree between them is left out.
 * `compared` is what a caller knows already of the essays' words, `memory` what an earlier archive has left.
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

/** Fixed points of a series: its calendar file, then the dated issues that are held. */
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

/** Earliest first; a year stands before the months in it. */
export const compareDates = compare;

/** By series, then number (unknown last), then slug. */
const byPlace = (a: ReadEssay, b: ReadEssay): number =>
  compare(a.series, b.series) || (a.number ?? Infinity) - (b.number ?? Infinity) || compare(a.slug, b.slug);
