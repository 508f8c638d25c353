/** What the found essays can be narrowed by: of each filter the values that they have, with how many have each. */
import type { FacetTable } from '../format.ts';
import type { FilterKey, SearchIndex } from './open-index.ts';

/** Fetched after results are shown: Pagefind's filters, and what each essay cites and quotes. */
export interface Facets extends FacetTable {
  /** Essays that have each value of a filter. */
  readonly having: Readonly<Record<FilterKey, ReadonlyMap<string, ReadonlySet<number>>>>;
}

export async function loadFacets(index: SearchIndex): Promise<Facets> {
  const { series, people } = index.start;
  const [table, ofSeries, ofAuthors, ofYears] = await Promise.all([
    index.facets(),
    having(
      'series',
      series.map(({ id }) => id),
    ),
    having(
      'author',
      people.map(({ id }) => id),
    ),
    having('year', index.years),
  ]);
  return { ...table, having: { series: ofSeries, author: ofAuthors, year: ofYears } };

  async function having(
    key: FilterKey,
    values: readonly string[],
  ): Promise<Map<string, ReadonlySet<number>>> {
    const found = await Promise.all(
      values.map(async (value) => [value, await index.filter(key, [value])] as const),
    );
    return new Map(found);
  }
}

/** How many of the essays have each value; values that none has are left out. */
export function countValues(
  essays: readonly number[],
  having: ReadonlyMap<string, ReadonlySet<number>>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [value, own] of having) {
    const count = essays.filter((essay) => own.has(essay)).length;
    if (count > 0) counts.set(value, count);
  }
  return counts;
}

/** The same of what they cite or quote, by index in the table. */
export function countListed(essays: readonly number[], lists: FacetTable['cites']): Map<number, number> {
  const counts = new Map<number, number>();
  for (const essay of essays)
    for (const one of lists[essay] ?? []) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
