/**
 * What the index has of an essay besides its words: the card that a result shows, what filters choose by, and which
 * issues it cites and sources it quotes at which place. Taken from the archive, so that the process that indexes the
 * words needs no archive.
 */
import { readingMinutes } from '../../archive/format/counts.ts';
import { asPersonId, asSeriesId, asSourceId, issueId } from '../../archive/schema/id.ts';
import type { Archive } from '../../archive/types.ts';
import { createUrls } from '../../archive/urls.ts';
import type { EssayCard, FacetTable, Named, PlaceKind } from '../format.ts';
import { citesToken, quotesToken } from '../words/tokens.ts';
import { digestJson } from './digest-json.ts';
import { type IndexedEssay, type Place, readPlaces } from './places.ts';

export interface DescribedEssay {
  readonly id: string;
  /** Digest of everything that is indexed of it, but for what other essays repeat. */
  readonly key: string;
  /** Digest of its words. */
  readonly words: string;
  readonly card: EssayCard;
  readonly filters: Readonly<Record<'author' | 'series' | 'year', readonly string[]>>;
  /** Indices of places by issue or work (`epsr/1254`), and by id of a source or issue. */
  readonly cites: ReadonlyMap<string, readonly number[]>;
  readonly quotes: ReadonlyMap<string, readonly number[]>;
  /** Titles of the sources that quoted places are from, by index of the place. */
  readonly sources: ReadonlyMap<number, string>;
  /** Anchors of its places, and the index of the first that is no title, standfirst or heading. */
  readonly anchors: readonly (string | null)[];
  readonly bodyPlace: number;
}

export interface DescribedArchive {
  /** By date; those of one date in the order of the archive; undated ones last. */
  readonly essays: readonly DescribedEssay[];
  /** How many have a date. */
  readonly dated: number;
  readonly language: string;
  readonly series: readonly Named[];
  readonly people: readonly Named[];
  /** Names of what `quotes` has, by id. */
  readonly quoted: ReadonlyMap<string, string>;
}

/** `wordsOf` gives a digest of all that an essay's words were read from. */
export function describeArchive(
  archive: Archive,
  wordsOf: (essay: IndexedEssay) => string,
): DescribedArchive {
  const urls = createUrls('');
  const quoted = new Map<string, string>();
  const dateOf = ({ record }: IndexedEssay): string => record.date || LAST;
  const ordered = [...archive.essays.values()].sort((a, b) =>
    dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0,
  );
  const authors = [...new Set(ordered.flatMap(({ record }) => record.author))];
  return {
    essays: ordered.map(describe),
    dated: ordered.filter(({ record }) => record.date !== '').length,
    language: archive.language.split('-')[0] ?? archive.language,
    series: [...archive.series.values()].map(({ id, label }) => ({ id, name: label })),
    people: authors.map((id) => ({ id, name: nameOf(id) })),
    quoted,
  };

  function describe(essay: (typeof ordered)[number]): DescribedEssay {
    const { series, number, record, text } = essay;
    const label = archive.series.get(series)?.label ?? series;
    const card: EssayCard = {
      title: record.title,
      path: urls.essay(essay.id),
      label,
      number: number === null ? '' : String(number),
      date: record.date,
      authors: record.author.map(nameOf).join(', '),
      minutes: readingMinutes(text.words),
    };
    const filters = {
      author: record.author,
      series: [series],
      year: record.date === '' ? [] : [record.date.slice(0, 4)],
    };
    const places = readPlaces(essay);
    const found = readQuoted(archive, essay, places);
    for (const id of found.quotes.keys()) quoted.set(id, nameQuoted(id));
    const words = wordsOf(essay);
    const key = digestJson([words, card, filters, [...found.cites], [...found.quotes], [...found.sources]]);
    const bodyPlace = places.findLastIndex(({ kind }) => HEAD.has(kind)) + 1;
    const anchors = places.map(({ anchor }) => anchor);
    return { id: essay.id, key, words, card, filters, ...found, anchors, bodyPlace };
  }

  function nameOf(person: string): string {
    return archive.people.get(asPersonId(person))?.name ?? person;
  }

  /** `epsr/1254` as `EPSR 1254`. */
  function nameQuoted(id: string): string {
    const [series = '', number = ''] = id.split('/');
    const title = archive.sources.get(asSourceId(id))?.title;
    return title ?? `${archive.series.get(asSeriesId(series))?.label ?? series} ${number}`;
  }
}

const HEAD: ReadonlySet<PlaceKind> = new Set(['title', 'standfirst', 'heading']);

/** After every date. */
const LAST = '\uffff';

/** Tokens by index of their place. */
export function extraTokens({ cites, quotes }: DescribedEssay): Map<number, string[]> {
  const extras = new Map<number, string[]>();
  for (const [found, tokenOf] of [
    [cites, citesToken],
    [quotes, quotesToken],
  ] as const)
    for (const [name, places] of found)
      for (const place of places) extras.set(place, [...(extras.get(place) ?? []), tokenOf(name)]);
  return extras;
}

export function tabulateFacets(
  essays: readonly DescribedEssay[],
  quoted: ReadonlyMap<string, string>,
): FacetTable {
  const targets = new Map<string, number>();
  const sources = new Map<string, number>();
  const indexIn = (known: Map<string, number>, name: string): number => {
    const index = known.get(name) ?? known.size;
    known.set(name, index);
    return index;
  };
  const cites = essays.map((essay) => [...essay.cites.keys()].map((name) => indexIn(targets, name)));
  const quotes = essays.map((essay) => [...essay.quotes.keys()].map((name) => indexIn(sources, name)));
  return {
    targets: [...targets.keys()],
    cites,
    sources: [...sources.keys()].map((id) => ({ id, name: quoted.get(id) ?? id })),
    quotes,
  };
}

/**
 * The places at which an essay cites an issue or a work, and at which it quotes a source or an issue. An issue counts as
 * cited as on its page (`citationsFromElsewhere`, `quotationsOfIssue`): by who quotes it, too, and not by its own only essay.
 */
function readQuoted(
  archive: Archive,
  essay: IndexedEssay,
  places: readonly Place[],
): Pick<DescribedEssay, 'cites' | 'quotes' | 'sources'> {
  // Few are needed of each essay: searching costs less than a map of them all.
  const placeOf = (anchor: string | null): number =>
    Math.max(
      0,
      places.findIndex((place) => place.anchor === anchor),
    );
  const cites = new Map<string, Set<number>>();
  const quotes = new Map<string, Set<number>>();
  const sources = new Map<number, string>();
  const add = (to: Map<string, Set<number>>, name: string, place: number): void =>
    void to.set(name, (to.get(name) ?? new Set()).add(place));
  for (const { resolution, paragraph } of archive.graph.citationsOf(essay.id)) {
    if (resolution.kind !== 'resolved') continue;
    const { series, number, work } = resolution.target;
    if (!isOnlyEssay(series, number)) add(cites, `${series}/${number ?? work}`, placeOf(paragraph));
  }
  for (const { found, source, to, cited, verdict } of archive.quotations.of(essay.id)) {
    const place = placeOf(found.first);
    const title = source === null ? undefined : archive.sources.get(asSourceId(source))?.title;
    if (title !== undefined) sources.set(place, title);
    if (source !== null) add(quotes, source, place);
    const held = to === null ? null : archive.essays.get(to.essay);
    if (held?.number != null) {
      add(quotes, `${held.series}/${held.number}`, place);
      if (held.series !== essay.series || held.number !== essay.number)
        add(cites, `${held.series}/${held.number}`, place);
    } else if (cited?.number != null) {
      add(quotes, `${cited.series}/${cited.number}`, place);
      if (verdict === 'not-held') add(cites, `${cited.series}/${cited.number}`, place);
    }
  }
  // A source that the record names, and that no quotation was found to be from, is at the title.
  for (const { source } of essay.record.sources)
    if (archive.sources.has(asSourceId(source)) && !quotes.has(source)) add(quotes, source, 0);
  return { cites: inOrder(cites), quotes: inOrder(quotes), sources };

  /** Whether an issue has this essay and no other: that it names its own number isn't a citation. */
  function isOnlyEssay(series: string, number: number | null): boolean {
    if (series !== essay.series || number === null || number !== essay.number) return false;
    return archive.issues.get(issueId(asSeriesId(series), number))?.essays.length === 1;
  }
}

const inOrder = (lists: ReadonlyMap<string, ReadonlySet<number>>): Map<string, number[]> =>
  new Map([...lists].map(([name, places]) => [name, [...places].sort((a, b) => a - b)]));
