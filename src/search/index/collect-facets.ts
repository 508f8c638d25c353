/** What all essays cite and quote: lists of places for the search, and a table by essay for counting. */
import type { Archive, Essay } from '../../archive/archive.ts';
import { asSeriesId, asSourceId } from '../../archive/schema/id.ts';
import type { FacetTable } from '../format/facet-table.ts';
import { citesKey, quotesKey } from '../format/file-names.ts';
import { readFacets } from './read-facets.ts';
import type { Place } from './read-places.ts';

export interface FacetCollector {
  /** Adds the next essay; its places are numbered from `first`. */
  readonly add: (essay: Essay, places: readonly Place[], first: number) => void;
  /** By key, as `file-names.ts` makes them. */
  readonly lists: () => ReadonlyMap<string, Uint32Array>;
  readonly table: () => FacetTable;
}

export function createFacetCollector(archive: Archive): FacetCollector {
  const lists = new Map<string, number[]>();
  const targets = new Map<string, number>();
  const sources = new Map<string, number>();
  const cites: number[][] = [];
  const quotes: number[][] = [];
  return {
    add(essay, places, first) {
      const facets = readFacets(archive, essay, places);
      cites.push(collect(facets.cites, targets, citesKey, first));
      quotes.push(collect(facets.quotes, sources, quotesKey, first));
    },
    lists: () => new Map([...lists].map(([key, places]) => [key, Uint32Array.from(places)])),
    table: () => ({
      targets: [...targets.keys()],
      sources: [...sources.keys()].map((id) => ({
        id,
        title: archive.sources.get(asSourceId(id))?.title ?? nameIssue(archive, id),
      })),
      cites,
      quotes,
    }),
  };

  function collect(
    found: ReadonlyMap<string, readonly number[]>,
    numbers: Map<string, number>,
    keyOf: (name: string) => string,
    first: number,
  ): number[] {
    return [...found].map(([name, places]) => {
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      const list = lists.get(keyOf(name)) ?? [];
      lists.set(keyOf(name), list);
      for (const place of places) list.push(first + place);
      return number;
    });
  }
}

/** `epsr/1254` as `EPSR 1254`. */
function nameIssue({ series }: Archive, target: string): string {
  const [id = '', number = ''] = target.split('/');
  return `${series.get(asSeriesId(id))?.label ?? id} ${number}`;
}
