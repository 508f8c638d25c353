/** Which essays the filters of a query let through, and where in them a cited issue or a quoted source is. */
import type { Named } from '../format.ts';
import type { Filter, FilterName } from '../query/query.ts';
import { citesToken, quotesToken } from '../words/tokens.ts';
import { packHit } from './find-term.ts';
import type { FilterKey, SearchIndex } from './open-index.ts';
import { readName, readYears } from './read-name.ts';

export interface FoundFilter {
  readonly filter: Filter;
  readonly passes: (essay: number) => boolean;
  /** For issues cited and sources quoted the hits by essay, else null. */
  readonly hits: ReadonlyMap<number, readonly number[]> | null;
}

/** An essay passes that has any of the values. */
export async function findFilter(filter: Filter, index: SearchIndex): Promise<FoundFilter> {
  const found = await Promise.all(filter.values.map((value) => findValue(filter.name, value, index)));
  const hits = new Map<number, number[]>();
  for (const one of found)
    for (const [essay, list] of one.hits ?? []) hits.set(essay, [...(hits.get(essay) ?? []), ...list]);
  for (const list of hits.values()) list.sort((a, b) => a - b);
  return {
    filter,
    passes: (essay) => found.some(({ passes }) => passes(essay)),
    hits: found.every((one) => one.hits === null) ? null : hits,
  };
}

type FoundValue = Omit<FoundFilter, 'filter'>;

async function findValue(name: FilterName, value: string, index: SearchIndex): Promise<FoundValue> {
  const { series, people } = index.start;
  const named = readName(value, series);
  switch (name) {
    case 'series':
      return among('series', series.filter(named.series).map(idOf));
    case 'author':
      return among('author', people.filter(named.person).map(idOf));
    case 'year': {
      const [from, to] = readYears(value);
      return among(
        'year',
        index.years.filter((year) => Number(year) >= from && Number(year) <= to),
      );
    }
    case 'in':
      // `in:title` is where the words must be, which `search-index.ts` sees to.
      return { passes: () => value.toLowerCase() === 'title', hits: null };
    case 'cites':
      return at(named.targets.map(citesToken));
    case 'quotes': {
      const { sources } = await index.facets();
      return at([...named.issues, ...sources.filter(named.source).map(idOf)].map(quotesToken));
    }
  }

  async function among(key: FilterKey, values: readonly string[]): Promise<FoundValue> {
    const essays = values.length === 0 ? new Set<number>() : await index.filter(key, values);
    return { passes: (essay) => essays.has(essay), hits: null };
  }

  async function at(tokens: readonly string[]): Promise<FoundValue> {
    const hits = new Map<number, number[]>();
    for (const found of await Promise.all([...new Set(tokens)].map((token) => index.find(token))))
      for (const [essay, positions] of found)
        hits.set(essay, [
          ...(hits.get(essay) ?? []),
          ...positions.map((position) => packHit(position, false, 2)),
        ]);
    return { passes: (essay) => hits.has(essay), hits };
  }
}

const idOf = ({ id }: Named): string => id;

/** Whether an essay passes all filters, but for those of one name. */
export const passesAll = (
  filters: readonly FoundFilter[],
  essay: number,
  except: FilterName | null = null,
): boolean => filters.every(({ filter, passes }) => filter.name === except || passes(essay) !== filter.not);
