/** What the found essays can be narrowed by: of each filter the values that they have, with the essays that have each. */
import type { Named } from '../format.ts';
import type { SearchIndex } from './open-index.ts';

export interface FacetValue extends Named {
  readonly having: ReadonlySet<number>;
}

export type Facets = Readonly<
  Record<'quotes' | 'series' | 'author' | 'cites' | 'year', readonly FacetValue[]>
>;

/** Loaded after results are shown: Pagefind's filters, and what each essay cites and quotes. */
export async function loadFacets(index: SearchIndex): Promise<Facets> {
  const { series, people } = index.start;
  const filtered = (key: 'series' | 'author' | 'year', values: readonly Named[]): Promise<FacetValue[]> =>
    Promise.all(values.map(async (one) => ({ ...one, having: await index.filter(key, [one.id]) })));
  const [table, ofSeries, ofAuthors, ofYears] = await Promise.all([
    index.facets(),
    filtered('series', series),
    filtered('author', people),
    filtered(
      'year',
      index.years.map((year) => ({ id: year, name: year })),
    ),
  ]);
  const targets = table.targets.map((id): Named => {
    // `epsr/1254` as `EPSR 1254`
    const [of = '', what = ''] = id.split('/');
    return { id, name: `${series.find((known) => known.id === of)?.name ?? of} ${what}` };
  });
  return {
    quotes: listed(table.sources, table.quotes),
    series: ofSeries,
    author: ofAuthors,
    cites: listed(targets, table.cites),
    year: ofYears,
  };
}

/** `lists` has for each essay the indices of its values. */
function listed(values: readonly Named[], lists: readonly (readonly number[])[]): FacetValue[] {
  const having = values.map(() => new Set<number>());
  for (const [essay, list] of lists.entries()) for (const at of list) having[at]?.add(essay);
  return values.map((one, at) => ({ ...one, having: having[at] ?? new Set() }));
}

export interface Counted extends Named {
  readonly essays: number;
}

/** How many of the essays have each value; values that none has are left out. */
export function countValues(essays: readonly number[], values: readonly FacetValue[]): Counted[] {
  const found = new Set(essays);
  return values
    .map(({ id, name, having }) => ({ id, name, essays: [...having].filter((one) => found.has(one)).length }))
    .filter((counted) => counted.essays > 0);
}
