/**
 * Which essays a filter lets through, and where in them the thing stands that it asks for. Names are compared
 * folded: `author:hoskins` finds every author with that word in the name or the id.
 */
import { citesKey, quotesKey } from '../format/file-names.ts';
import type { Filter } from '../query/query.ts';
import { splitWords } from '../words/split-words.ts';
import { mergePlaces } from './merge-places.ts';
import type { SearchIndex } from './open-index.ts';
import { readYears } from './read-years.ts';

export interface FoundFilter {
  readonly passes: (essay: number) => boolean;
  /** For citations and quotations the places, else null. */
  readonly places: Uint32Array | null;
}

export async function findFilter({ name, value }: Filter, index: SearchIndex): Promise<FoundFilter> {
  const { series, people, essays } = index.table;
  switch (name) {
    case 'series': {
      const meant = series.map(({ id, label }) => id === value.toLowerCase() || isNamed(label, value));
      return { passes: (essay) => meant[essays.series[essay] ?? -1] === true, places: null };
    }
    case 'author': {
      const meant = people.map(
        (person) => person.id === value || isNamed(`${person.name} ${person.id}`, value),
      );
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
      return among(await listsOf(citedKeys(value, series), index), index);
    case 'quotes':
      return among(await listsOf(await quotedKeys(value, index), index), index);
  }
}

/** Whether every word of `value` stands in a name. */
function isNamed(name: string, value: string): boolean {
  const words = new Set(splitWords(name).map(({ form }) => form));
  const wanted = splitWords(value);
  return wanted.length > 0 && wanted.every(({ form }) => words.has(form));
}

/** `1254` in any series; `EPSR 1254`, `epsr-1254`, `epsr/1254` in one; else the id of a work. */
function citedKeys(value: string, series: SearchIndex['table']['series']): string[] {
  const [, name = '', number] = /^(.*?)[\s/-]?(\d+)$/.exec(value.trim()) ?? [];
  const named = series.filter(
    ({ id, label }) => name === '' || id === name.toLowerCase() || isNamed(label, name),
  );
  const work = value.trim().toLowerCase().replaceAll(/\s+/g, '-');
  return [
    ...(number === undefined ? [] : named.map(({ id }) => citesKey(`${id}/${Number(number)}`))),
    ...series.map(({ id }) => citesKey(`${id}/${work}`)),
    citesKey(work),
  ];
}

/** The id of a source, or a few words of its title; or an issue, as one is cited. */
async function quotedKeys(value: string, index: SearchIndex): Promise<string[]> {
  const [, named = '', number] = /^(.*?)[\s/-]?(\d+)$/.exec(value.trim()) ?? [];
  const issues = index.table.series
    .filter(({ id, label }) => named === '' || id === named.toLowerCase() || isNamed(label, named))
    .flatMap(({ id }) => (number === undefined ? [] : [quotesKey(`${id}/${Number(number)}`)]));
  const { sources } = await index.facets();
  return [
    ...issues,
    ...sources
      .filter(({ id, title }) => id === value.toLowerCase() || isNamed(`${title} ${id}`, value))
      .map(({ id }) => quotesKey(id)),
  ];
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
