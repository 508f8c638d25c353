/**
 * A query put to the index: which essays have all of its words and phrases, none of those left out, and pass its
 * filters; in order, with the places that hold them. No text is read to decide it.
 */
import { PLACE_KINDS } from '../format/start-table.ts';
import { asksForNothing } from '../query/asks-for-nothing.ts';
import type { Filter, FilterName, Query, Term } from '../query/query.ts';
import { findBeside } from './find-beside.ts';
import { type FoundFilter, findFilter } from './find-filter.ts';
import { findNearest } from './find-nearest.ts';
import { findTerm } from './find-term.ts';
import type { SearchIndex } from './open-index.ts';
import { rankEssays } from './rank-essays.ts';

export interface FoundEssay {
  /** Its number in the index. */
  readonly essay: number;
  readonly score: number;
  /** Its places with a word of the query, best first; without the title, which stands over them. */
  readonly places: () => readonly number[];
}

export interface Outcome {
  readonly essays: readonly FoundEssay[];
  /** Essays found if the filters of one name were not set: what those filters could choose from. */
  readonly apartFrom: (name: FilterName) => readonly number[];
  /** Those that have all of the words in their titles. */
  readonly inTitle: () => readonly number[];
  /** Whether an essay only names a source that a filter asks for: no quotation was found to be of it. */
  readonly namesOnly: (essay: number) => boolean;
  /** Where nothing was found, why, as far as it can be told. */
  readonly nothing: Nothing | null;
  /** Whether the number of essays is an estimate. */
  readonly about?: boolean;
  /** Set where the results are for another spelling than the one typed. */
  readonly corrected?: Corrected;
}

/** Each is a query as typed. */
export interface Corrected {
  readonly from: string;
  /** What the results are for. */
  readonly to: string;
  /** Finds the words of `from` in the spelling typed. */
  readonly typedInstead: string;
}

export interface Nothing {
  /** Words and phrases that stand nowhere. */
  readonly unknown: readonly Term[];
  /** How many essays have all but one of the words, most first. */
  readonly without: readonly { readonly term: Term; readonly essays: number }[];
  /** How many have all of them, filters set aside. */
  readonly unfiltered: number;
  /** How many have all of them and pass the filters, but have what is left out. */
  readonly leftOut: number;
  /** Filters that let no essay through by themselves. */
  readonly closed: readonly Filter[];
  /** Essays that have most of several words, in order. */
  readonly nearest: readonly FoundEssay[];
  /** The words that an essay lacks. */
  readonly missing: (essay: number) => readonly Term[];
}

export interface TermPlaces {
  readonly term: Term;
  readonly places: Uint32Array;
}

export async function searchIndex(query: Query, index: SearchIndex): Promise<Outcome> {
  const asked = query.terms.filter(({ not }) => !not);
  const [terms, filters, beside] = await Promise.all([
    Promise.all(
      query.terms.map(async (term): Promise<TermPlaces> => ({ term, places: await findTerm(term, index) })),
    ),
    Promise.all(query.filters.map(async (filter) => ({ filter, found: await findFilter(filter, index) }))),
    findBeside(asked, index),
  ]);
  const everywhere = terms.filter(({ term }) => !term.not);
  const titled = everywhere.map(({ term, places }) => ({ term, places: titlesAmong(places, index) }));
  const isInTitle = query.filters.some(
    ({ name, values, not }) =>
      name === 'in' && !not && values.some((value) => value.toLowerCase() === 'title'),
  );
  const wanted = isInTitle ? titled : everywhere;
  const [having, titles] = [everywhere, titled].map((all) =>
    all.map(({ places }) => markEssays(places, index.places)),
  ) as [Uint8Array[], Uint8Array[]]; // two of two
  const marked = isInTitle ? titles : having;
  const excluded = terms.filter(({ term }) => term.not).map(({ places }) => markEssays(places, index.places));
  const found = asksForNothing(query) ? [] : essays(marked, filters);
  const cited = filters.flatMap(({ filter, found: { places } }) =>
    filter.not || places === null ? [] : [places],
  );
  return {
    essays: rank(found),
    apartFrom: (name) =>
      essays(
        name === 'in' ? having : marked,
        filters.filter(({ filter }) => filter.name !== name),
      ),
    inTitle: () => essays(titles, filters),
    namesOnly: (essay) =>
      filters.some(
        ({ filter, found: { places } }) =>
          filter.name === 'quotes' && !filter.not && places !== null && isTitleAlone(places, essay, index),
      ),
    nothing: found.length > 0 ? null : explain(),
  };

  function rank(unsorted: readonly number[]): FoundEssay[] {
    return rankEssays({ essays: unsorted, terms: wanted, beside, cited, sort: query.sort }, index);
  }

  /** Essays with all of `marks`, none of what is left out, and through all of `through`. */
  function essays(
    marks: readonly Uint8Array[],
    through: readonly SetFilter[],
    without: readonly Uint8Array[] = excluded,
  ): number[] {
    const total = index.table.essays.date.length;
    const passing: number[] = [];
    for (let essay = 0; essay < total; essay++)
      if (
        marks.every((mark) => mark[essay] === 1) &&
        without.every((mark) => mark[essay] === 0) &&
        through.every((filter) => lets(filter, essay))
      )
        passing.push(essay);
    return passing;
  }

  function lets({ filter, found: { passes } }: SetFilter, essay: number): boolean {
    // Left out are essays that have all of the words in the title, and not all essays, which have one.
    if (filter.name === 'in' && filter.not)
      return titles.length === 0 || titles.some((mark) => mark[essay] === 0);
    return passes(essay) !== filter.not;
  }

  function explain(): Nothing {
    const without = wanted.map(({ term }, at) => ({
      term,
      essays: essays(
        marked.filter((_, other) => other !== at),
        filters,
      ).length,
    }));
    return {
      unknown: everywhere.flatMap(({ term, places }) => (places.length === 0 ? [term] : [])),
      without:
        wanted.length < 2 ? [] : without.filter((one) => one.essays > 0).sort((a, b) => b.essays - a.essays),
      unfiltered: filters.length === 0 || wanted.length === 0 ? 0 : essays(having, []).length,
      leftOut: excluded.length === 0 || wanted.length === 0 ? 0 : essays(marked, filters, []).length,
      closed: filters.flatMap(({ filter, found: { passes } }) =>
        !filter.not && !index.table.essays.date.some((_, essay) => passes(essay)) ? [filter] : [],
      ),
      nearest: wanted.length < 2 ? [] : rank(findNearest(wanted, marked, essays([], filters), index)),
      missing: (essay) => wanted.flatMap(({ term }, at) => (marked[at]?.[essay] === 1 ? [] : [term])),
    };
  }
}

interface SetFilter {
  readonly filter: Filter;
  readonly found: FoundFilter;
}

const titlesAmong = (places: Uint32Array, { places: { kinds } }: SearchIndex): Uint32Array =>
  places.filter((place) => PLACE_KINDS[kinds[place] ?? 0] === 'title');

/** Whether the one of these places that an essay has is its title, where what its record says is kept. */
function isTitleAlone(places: Uint32Array, essay: number, { places: { first } }: SearchIndex): boolean {
  const [from = 0, to = 0] = [first[essay], first[essay + 1]];
  const own = places.filter((place) => place >= from && place < to);
  return own.length === 1 && own[0] === from;
}

/** The essays that have one of these places. */
function markEssays(places: Uint32Array, { first }: SearchIndex['places']): Uint8Array {
  const marked = new Uint8Array(first.length - 1);
  let essay = 0;
  for (const place of places) {
    while ((first[essay + 1] ?? Infinity) <= place) essay++;
    marked[essay] = 1;
  }
  return marked;
}
