/**
 * Which essays a filter lets through, and where in them the thing stands that it asks for.
 */
import { citesKey, quotesKey } from '../format/file-names.ts';
import type { Filter, FilterName } from '../query/query.ts';
import { mergePlaces } from './merge-places.ts';
import type { SearchIndex } from './open-index.ts';
import { readName } from './read-name.ts';
import { readYears } from './read-years.ts';

export interface FoundFilter {
  readonly passes: (essay: number) => boolean;
  /** For citations and quotations the places, else null. */
  readonly places: Uint32Array | null;
}

/** An essay passes that has any of the values. */
export async function findFilter({ name, values }: Filter, index: SearchIndex): Promise<FoundFilter> {
  const found = await Promise.all(values.map((value) => findValue(name, value, index)));
  const places = found.flatMap((one) => (one.places === null ? [] : [one.places]));
  return {
    passes: (essay) => found.some(({ passes }) => passes(essay)),
    places: places.length === 0 ? null : mergePlaces(places),
  };
}

async function findValue(name: FilterName, value: string, index: SearchIndex): Promise<FoundFilter> {
  const { series, people, essays } = index.table;
  const named = readName(value, series);
  switch (name) {
    case 'series': {
      const meant = series.map(named.series);
      return { passes: (essay) => meant[essays.series[essay] ?? -1] === true, places: null };
    }
    case 'author': {
      const meant = people.map(named.person);
      return {
        passes: (essay) => (essays.people[essay] ?? []).some((person) => meant[person] === true),
        places: null,
      };
    }
    case 'year': {
      const [from, to] = readYears(value);
      return {
        passes(essay) {
          const year = Number(essays.date[essay]?.slice(0, 4));
          return year >= from && year <= to;
        },
        places: null,
      };
    }
    case 'in':
      // `in:title` is where the words must stand, which `search-index.ts` sees to.
      return { passes: () => value.toLowerCase() === 'title', places: null };
    case 'cites':
      return among(await listsOf(named.targets.map(citesKey), index), index);
    case 'quotes': {
      const { sources } = await index.facets();
      const quoted = [...named.issues, ...sources.filter(named.source).map(({ id }) => id)];
      return among(await listsOf(quoted.map(quotesKey), index), index);
    }
  }
}

async function listsOf(keys: readonly string[], index: SearchIndex): Promise<Uint32Array> {
  const lists = await Promise.all([...new Set(keys)].map((key) => index.words.ofStem(key)));
  return mergePlaces(lists.flat().map(({ places }) => places()));
}

function among(places: Uint32Array, { places: numbers }: SearchIndex): FoundFilter {
  const essays = new Set<number>();
  for (const place of places) essays.add(numbers.essayOf(place));
  return { passes: (essay) => essays.has(essay), places };
}
