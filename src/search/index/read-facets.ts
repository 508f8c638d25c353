/** What an essay cites and quotes, as search filters by it: the issues and works, and the places that cite them. */
import type { Archive, Essay } from '../../archive/archive.ts';
import { asSourceId } from '../../archive/schema/id.ts';
import type { Place } from './read-places.ts';

export interface EssayFacets {
  /** Indices among the essay's places, by target (`epsr/1254`, `epsr/perspectives-2002`). */
  readonly cites: ReadonlyMap<string, readonly number[]>;
  /** The same by source. What the record alone has stands at the title. */
  readonly quotes: ReadonlyMap<string, readonly number[]>;
}

export function readFacets(archive: Archive, essay: Essay, places: readonly Place[]): EssayFacets {
  const placeOf = new Map(places.map(({ anchor }, index) => [anchor, index]));
  const cites = new Map<string, Set<number>>();
  for (const { resolution, paragraph } of archive.graph.citationsOf(essay.id)) {
    if (resolution.kind !== 'resolved') continue;
    const { series, number, work } = resolution.target;
    const target = `${series}/${number ?? work}`;
    cites.set(target, (cites.get(target) ?? new Set()).add(placeOf.get(paragraph) ?? 0));
  }
  const quotes = essay.record.sources
    .filter(({ source }) => archive.sources.has(asSourceId(source)))
    .map(({ source }): [string, number[]] => [source, [0]]);
  return {
    cites: new Map([...cites].map(([target, found]) => [target, [...found].sort((a, b) => a - b)])),
    quotes: new Map(quotes),
  };
}
