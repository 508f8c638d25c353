/** What an essay cites and quotes, as search filters by it: the issues and works, and the places that cite them. */
import type { Archive } from '../../archive/archive.ts';
import { asSourceId } from '../../archive/schema/id.ts';
import type { IndexedEssay } from './outline-essays.ts';
import type { Place } from './read-places.ts';

export interface EssayFacets {
  /** Indices among the essay's places, by target (`epsr/1254`, `epsr/perspectives-2002`). */
  readonly cites: ReadonlyMap<string, readonly number[]>;
  /** The same by what is quoted: the id of a source, or an issue as in `cites`. */
  readonly quotes: ReadonlyMap<string, readonly number[]>;
}

export function readFacets(archive: Archive, essay: IndexedEssay, places: readonly Place[]): EssayFacets {
  // Few are asked for of each essay: looking is less than a map of them all.
  const placeOf = (anchor: string | null): number =>
    Math.max(
      0,
      places.findIndex((place) => place.anchor === anchor),
    );
  const cites = new Map<string, Set<number>>();
  for (const { resolution, paragraph } of archive.graph.citationsOf(essay.id)) {
    if (resolution.kind !== 'resolved') continue;
    const { series, number, work } = resolution.target;
    const target = `${series}/${number ?? work}`;
    cites.set(target, (cites.get(target) ?? new Set()).add(placeOf(paragraph)));
  }
  const quotes = new Map<string, Set<number>>();
  const quote = (what: string, place: number): void =>
    void quotes.set(what, (quotes.get(what) ?? new Set()).add(place));
  for (const { found, source, to, cited } of archive.quotations.of(essay.id)) {
    const place = placeOf(found.first);
    if (source !== null) quote(source, place);
    const quoted = to === null ? null : archive.essays.get(to.essay);
    if (quoted?.number != null) quote(`${quoted.series}/${quoted.number}`, place);
    else if (cited?.number != null) quote(`${cited.series}/${cited.number}`, place);
  }
  // What the record names and no quotation was found to be of stands at the title.
  for (const { source } of essay.record.sources)
    if (archive.sources.has(asSourceId(source)) && !quotes.has(source)) quote(source, 0);
  return {
    cites: inOrder(cites),
    quotes: inOrder(quotes),
  };
}

const inOrder = (lists: ReadonlyMap<string, ReadonlySet<number>>): Map<string, number[]> =>
  new Map([...lists].map(([name, places]) => [name, [...places].sort((a, b) => a - b)]));
