/** Which essays the filters of a query let through, and where in them a cited issue or a quoted source is. */
import type { Filter, FilterName } from '../query/query.ts';
import { citesToken, quotesToken } from '../words/tokens.ts';
import { packHit } from './find-term.ts';
import type { SearchIndex } from './open-index.ts';
import { readName } from './read-name.ts';
import { readYears } from './read-years.ts';

export interface FoundFilter {
  readonly filter: Filter;
  readonly passes: (essay: number) => boolean;
  /** For issues cited and sources quoted the hits by essay, else null. */
  readonly hits: ReadonlyMap<number, readonly number[]> | null;
}

export async function findFilter(filter: Filter, index: SearchIndex): Promise<FoundFilter> {
  const { name, value } = filter;
  const { series, people, base, changes } = index.start;
  const named = readName(value, series);
  const among = async (...values: Parameters<SearchIndex['filter']>): Promise<FoundFilter> => {
    const [, wanted] = values;
    const essays = wanted.length === 0 ? new Set<number>() : await index.filter(...values);
    return { filter, passes: (essay) => essays.has(essay), hits: null };
  };
  switch (name) {
    case 'series':
      return among(
        'series',
        series.filter(named.series).map(({ id }) => id),
      );
    case 'author':
      return among(
        'author',
        people.filter(named.person).map(({ id }) => id),
      );
    case 'year': {
      const [from, to] = readYears(value);
      const known = [...new Set([...base.years, ...(changes?.years ?? [])])];
      return among(
        'year',
        known.filter((year) => Number(year) >= from && Number(year) <= to),
      );
    }
    case 'in':
      // `in:title` is where the words must be, which `search-index.ts` sees to.
      return { filter, passes: () => value.toLowerCase() === 'title', hits: null };
    case 'cites':
      return at(named.targets.map(citesToken));
    case 'quotes': {
      const { sources } = await index.facets();
      const quoted = [...named.issues, ...sources.filter(named.source).map(({ id }) => id)];
      return at(quoted.map(quotesToken));
    }
  }

  async function at(tokens: readonly string[]): Promise<FoundFilter> {
    const hits = new Map<number, number[]>();
    for (const found of await Promise.all([...new Set(tokens)].map((token) => index.find(token))))
      for (const [essay, positions] of found)
        hits.set(essay, [
          ...(hits.get(essay) ?? []),
          ...positions.map((position) => packHit(position, false, true)),
        ]);
    for (const list of hits.values()) list.sort((a, b) => a - b);
    return { filter, passes: (essay) => hits.has(essay), hits };
  }
}

/** Filters of one name are alternatives, unless they leave out; those of different names all hold. */
export function passesAll(
  filters: readonly FoundFilter[],
  essay: number,
  except: FilterName | null = null,
): boolean {
  const rest = filters.filter(({ filter }) => filter.name !== except);
  return rest.every(({ filter, passes }) =>
    filter.not
      ? !passes(essay)
      : rest.some((other) => !other.filter.not && other.filter.name === filter.name && other.passes(essay)),
  );
}
