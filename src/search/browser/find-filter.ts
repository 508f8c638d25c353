/** Which essays the filters of a query let through, and where in them a cited issue or a quoted source is. */
import type { Named } from '../format.ts';
import type { Filter, FilterName } from '../query/read-query.ts';
import { citesToken, quotesToken } from '../words/tokens.ts';
import { type HitsByEssay, lookUp, mergeHits, packHit } from './find-term.ts';
import type { FilterKey, SearchIndex } from './open-index.ts';
import { readName, readYears } from './read-name.ts';

export interface FoundFilter {
  readonly filter: Filter;
  readonly passes: (essay: number) => boolean;
  /** For issues cited and sources quoted the hits by essay, else null. */
  readonly hits: HitsByEssay | null;
}

/** An essay passes that has any of the values. */
export async function findFilter(filter: Filter, index: SearchIndex): Promise<FoundFilter> {
  const found = await Promise.all(filter.values.map((value) => findValue(filter.name, value, index)));
  const hits = found.flatMap((one) => (one instanceof Map ? [one] : []));
  return {
    filter,
    passes: (essay) => found.some((one) => one.has(essay)),
    hits: hits.length === 0 ? null : mergeHits(hits),
  };
}

/** The essays that have a value; with hits where it is in their text. */
async function findValue(
  name: FilterName,
  value: string,
  index: SearchIndex,
): Promise<HitsByEssay | Pick<ReadonlySet<number>, 'has'>> {
  const { series, people } = index.start;
  const named = readName(value, series);
  switch (name) {
    case 'series':
      return among('series', series.filter(named.series).map(idOf));
    case 'author':
      return among('author', people.filter(named.person).map(idOf));
    case 'year': {
      const [from, to] = readYears(value);
      const years = index.years.filter((year) => Number(year) >= from && Number(year) <= to);
      return among('year', years);
    }
    case 'in':
      // `in:title` is where the words must be, which `search-index.ts` sees to.
      return { has: () => value.toLowerCase() === 'title' };
    case 'cites':
      return at(named.targets.map(citesToken));
    case 'quotes': {
      const { sources } = await index.facets();
      return at([...named.issues, ...sources.filter(named.source).map(idOf)].map(quotesToken));
    }
  }

  async function among(key: FilterKey, values: readonly string[]): Promise<ReadonlySet<number>> {
    return values.length === 0 ? new Set() : index.filter(key, values);
  }

  async function at(tokens: readonly string[]): Promise<HitsByEssay> {
    return mergeHits(
      await Promise.all(
        [...new Set(tokens)].map((token) => lookUp(token, index, (position) => packHit(position))),
      ),
    );
  }
}

const idOf = ({ id }: Named): string => id;

/** Whether an essay passes all filters, but for those of one name. */
export const passesAll = (
  filters: readonly FoundFilter[],
  essay: number,
  except: FilterName | null = null,
): boolean => filters.every(({ filter, passes }) => filter.name === except || passes(essay) !== filter.not);
