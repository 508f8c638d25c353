/** What all essays cite and quote: lists of places for the search, and a table by essay for counting. */
import type { Archive } from '../../archive/archive.ts';
import { asSeriesId, asSourceId } from '../../archive/schema/id.ts';
import type { FacetTable } from '../format/facet-table.ts';
import { citesKey, quotesKey } from '../format/file-names.ts';
import type { OutlinedEssay } from './outline-essays.ts';
import { readFacets } from './read-facets.ts';

export interface CollectedFacets {
  /** Places by key, as `file-names.ts` makes them. */
  readonly lists: ReadonlyMap<string, Uint32Array>;
  readonly table: FacetTable;
}

export function collectFacets(archive: Archive, outline: readonly OutlinedEssay[]): CollectedFacets {
  const lists = new Map<string, number[]>();
  const targets = new Map<string, number>();
  const sources = new Map<string, number>();
  const cites: number[][] = [];
  const quotes: number[][] = [];
  for (const { essay, places, numbers } of outline) {
    const facets = readFacets(archive, essay, places);
    cites.push(collect(facets.cites, targets, citesKey, numbers));
    quotes.push(collect(facets.quotes, sources, quotesKey, numbers));
  }
  return {
    lists: new Map([...lists].map(([key, places]) => [key, Uint32Array.from(places)])),
    table: {
      targets: [...targets.keys()],
      sources: [...sources.keys()].map((id) => ({
        id,
        title: archive.sources.get(asSourceId(id))?.title ?? nameIssue(archive, id),
      })),
      cites,
      quotes,
    },
  };

  function collect(
    found: ReadonlyMap<string, readonly number[]>,
    known: Map<string, number>,
    keyOf: (name: string) => string,
    numbers: readonly number[],
  ): number[] {
    return [...found].map(([name, places]) => {
      const index = known.get(name) ?? known.size;
      known.set(name, index);
      const list = lists.get(keyOf(name)) ?? [];
      lists.set(keyOf(name), list);
      for (const place of places) list.push(numbers[place] ?? 0);
      return index;
    });
  }
}

/** `epsr/1254` as `EPSR 1254`. */
function nameIssue({ series }: Archive, target: string): string {
  const [id = '', number = ''] = target.split('/');
  return `${series.get(asSeriesId(id))?.label ?? id} ${number}`;
}
