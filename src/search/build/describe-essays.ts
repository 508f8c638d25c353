/**
 * What the index has of an essay besides its words: the card that a result shows, what filters choose by, and which
 * issues it cites and sources it quotes at which place. Read from the archive, so that the process that indexes the
 * words needs no archive.
 */
import { sha256Of } from '../../algorithms/sha256.ts';
import { quotationsOfIssue } from '../../archive/citation/cited-by.ts';
import { citationsFromElsewhere } from '../../archive/citation/cites.ts';
import { readingMinutes } from '../../archive/format/counts.ts';
import { asPersonId, asSeriesId, asSourceId } from '../../archive/schema/id.ts';
import type { Archive } from '../../archive/types.ts';
import { createUrls } from '../../archive/urls.ts';
import type { EssayCard, FacetTable, Named, PlaceKind } from '../format.ts';
import { citesToken, quotesToken } from '../words/tokens.ts';
import { type IndexedEssay, readPlaces } from './places.ts';

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

/** A digest of a value that JSON can hold: equal values, equal digests. 132 bits. */
export const digestJson = (value: unknown): string =>
  sha256Of(JSON.stringify(value), 'base64url').slice(0, 22);

/** After every date. */
const LAST = '\uffff';
const HEAD: ReadonlySet<PlaceKind> = new Set(['title', 'standfirst', 'heading']);

/** `wordsOf` gives a digest of all that an essay's words were read from. */
export function describeArchive(
  archive: Archive,
  wordsOf: (essay: IndexedEssay) => string,
): DescribedArchive {
  const urls = createUrls('');
  const dateOf = ({ record }: IndexedEssay): string => record.date || LAST;
  const ordered = [...archive.essays.values()].sort(
    (a, b) => Number(dateOf(a) > dateOf(b)) || -Number(dateOf(a) < dateOf(b)),
  );
  const nameOf = (person: string): string => archive.people.get(asPersonId(person))?.name ?? person;
  const labelOf = (series: string): string => archive.series.get(asSeriesId(series))?.label ?? series;
  const references = Map.groupBy(listReferences(archive), ({ essay }) => essay);
  const essays = ordered.map((essay): DescribedEssay => {
    const { id, series, number, record, text } = essay;
    const card: EssayCard = {
      title: record.title,
      path: urls.essay(id),
      label: labelOf(series),
      number: String(number ?? ''),
      date: record.date,
      authors: record.author.map(nameOf).join(', '),
      minutes: readingMinutes(text.words),
    };
    const year = record.date === '' ? [] : [record.date.slice(0, 4)];
    const filters = { author: record.author, series: [series], year };
    const places = readPlaces(essay);
    const anchors = places.map(({ anchor }) => anchor);
    const { cites = [], quotes = [] } = Object.groupBy(references.get(id) ?? [], ({ kind }) => kind);
    const found = { cites: placeReferences(cites, anchors), quotes: placeReferences(quotes, anchors) };
    const sources = new Map(
      [...found.quotes].flatMap(([source, at]) => {
        const title = archive.sources.get(asSourceId(source))?.title;
        return title === undefined
          ? []
          : at.filter((place) => place > 0).map((place) => [place, title] as const);
      }),
    );
    const words = wordsOf(essay);
    const key = digestJson([words, card, filters, [...found.cites], [...found.quotes], [...sources]]);
    const bodyPlace = places.findLastIndex(({ kind }) => HEAD.has(kind)) + 1;
    return { id, key, words, card, filters, ...found, sources, anchors, bodyPlace };
  });
  return {
    essays,
    dated: ordered.filter(({ record }) => record.date !== '').length,
    language: archive.language.split('-')[0] ?? archive.language,
    series: [...archive.series.values()].map(({ id, label }) => ({ id, name: label })),
    people: [...new Set(ordered.flatMap(({ record }) => record.author))].map((id) => ({
      id,
      name: nameOf(id),
    })),
    quoted: new Map(essays.flatMap(({ quotes }) => [...quotes.keys()].map((id) => [id, nameQuoted(id)]))),
  };

  /** The title of a source, or `epsr/1254` as `EPSR 1254`. */
  function nameQuoted(id: string): string {
    const [series = '', number = ''] = id.split('/');
    return archive.sources.get(asSourceId(id))?.title ?? `${labelOf(series)} ${number}`;
  }
}

/** An issue or work cited, or an issue or source quoted, at the anchor of a place; null for the essay as a whole. */
interface Reference {
  readonly essay: string;
  readonly kind: 'cites' | 'quotes';
  readonly to: string;
  readonly anchor: string | null;
}

/** What essays cite, by the lists of the issues' and works' own pages, and what they quote. */
function* listReferences(archive: Archive): Generator<Reference> {
  const { essays, graph, quotations } = archive;
  for (const issue of archive.issues.values()) {
    const to = `${issue.series}/${issue.number}`;
    for (const { essay, paragraph } of citationsFromElsewhere(archive, issue))
      yield { essay, kind: 'cites', to, anchor: paragraph };
    for (const { essay, found } of quotationsOfIssue(archive, issue))
      yield { essay, kind: 'cites', to, anchor: found.first };
  }
  for (const id of archive.series.keys())
    for (const work of graph.citedWorks(id))
      for (const { essay, paragraph } of graph.citingWork(id, work))
        yield { essay, kind: 'cites', to: `${id}/${work}`, anchor: paragraph };
  for (const { id: essay, record } of essays.values()) {
    const quoted = quotations.of(essay);
    for (const { found, source, to, cited } of quoted) {
      const anchor = found.first;
      const issue = [to === null ? null : essays.get(to.essay), cited].find((one) => one?.number != null);
      if (source !== null) yield { essay, kind: 'quotes', to: source, anchor };
      if (issue != null) yield { essay, kind: 'quotes', to: `${issue.series}/${issue.number}`, anchor };
    }
    // A source that the record names, and that no quotation was found to be from.
    for (const { source: to } of record.sources)
      if (archive.sources.has(asSourceId(to)) && !quoted.some(({ source }) => source === to))
        yield { essay, kind: 'quotes', to, anchor: null };
  }
}

/** Indices of places by what they refer to; what has none in the text is at the title. */
function placeReferences(
  references: readonly Reference[],
  anchors: readonly (string | null)[],
): Map<string, number[]> {
  const byTarget = Map.groupBy(references, ({ to }) => to);
  const placesOf = (own: readonly Reference[]): number[] =>
    [...new Set(own.map(({ anchor }) => Math.max(0, anchors.indexOf(anchor))))].sort((a, b) => a - b);
  return new Map([...byTarget].map(([to, own]) => [to, placesOf(own)]));
}

/** Tokens by index of their place. */
export function extraTokens({ cites, quotes }: DescribedEssay): Map<number, string[]> {
  const tokens = [
    ...[...cites].flatMap(([name, places]) => places.map((place) => ({ place, token: citesToken(name) }))),
    ...[...quotes].flatMap(([name, places]) => places.map((place) => ({ place, token: quotesToken(name) }))),
  ];
  const byPlace = Map.groupBy(tokens, ({ place }) => place);
  return new Map([...byPlace].map(([place, own]) => [place, own.map(({ token }) => token)]));
}

export function tabulateFacets(
  essays: readonly Pick<DescribedEssay, 'cites' | 'quotes'>[],
  quoted: ReadonlyMap<string, string>,
): FacetTable {
  const targets = new Map<string, number>();
  const sources = new Map<string, number>();
  const indexIn = (known: Map<string, number>, name: string): number => {
    const index = known.get(name) ?? known.size;
    known.set(name, index);
    return index;
  };
  return {
    cites: essays.map(({ cites }) => [...cites.keys()].map((name) => indexIn(targets, name))),
    quotes: essays.map(({ quotes }) => [...quotes.keys()].map((name) => indexIn(sources, name))),
    targets: [...targets.keys()],
    sources: [...sources.keys()].map((id) => ({ id, name: quoted.get(id) ?? id })),
  };
}
