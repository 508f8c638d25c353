/**
 * A query put to the index: which essays have all of its words and phrases, none of those left out, and pass its
 * filters; in order, with their hits. No text is read to decide it, so a phrase with stop words inside is certain only
 * once its text has been read.
 */
import { asksForNothing } from '../query/asks-for-nothing.ts';
import type { Filter, FilterName, Query, Term } from '../query/query.ts';
import { isCommonWord, isStopWord } from '../words/stop-words.ts';
import { findFilter, passesAll } from './find-filter.ts';
import { type FoundTerm, findTerm, positionOf } from './find-term.ts';
import type { SearchIndex } from './open-index.ts';
import { type RankedEssay, rankEssays, rarityOf } from './rank-essays.ts';

export interface Outcome {
  readonly essays: readonly RankedEssay[];
  /** Whether some of them may turn out not to have a phrase when their text is read. */
  readonly isUncertain: boolean;
  /** The words and phrases that were looked for: without those that say nothing beside the others. */
  readonly terms: readonly Term[];
  /** Essays found if the filters of one name were not set: what those filters could choose from. */
  readonly apartFrom: (name: FilterName) => readonly number[];
  /** Those that have all of the words in their titles. */
  readonly inTitle: () => readonly number[];
  /** Whether an essay only names a source that a filter asks for: no quotation was found to be from it. */
  readonly namesOnly: (essay: number) => boolean;
  /** Where nothing was found, why, as far as it can be told. */
  readonly nothing: Nothing | null;
  /** What `nothing` is where the texts of all the essays turn out not to have a phrase. */
  readonly explainNone: () => Nothing;
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
  /** Whether there are only words that are too common to be looked for. */
  readonly onlyStopWords: boolean;
  /** Words and phrases that no essay has. */
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
  readonly nearest: readonly RankedEssay[];
  /** The words that an essay lacks. */
  readonly missing: (essay: number) => readonly Term[];
}

type Test = (essay: number) => boolean;

export async function searchIndex(query: Query, index: SearchIndex): Promise<Outcome> {
  const { language } = index.start;
  const wanted = withoutStopWords(query.terms, language);
  const excludedTerms = query.terms.filter(({ not }) => not);
  const [found, excluded, filters] = await Promise.all([
    Promise.all(wanted.map((term) => findTerm(term, index, language))),
    Promise.all(excludedTerms.map((term) => findTerm(term, index, language))),
    Promise.all(query.filters.map((filter) => findFilter(filter, index))),
  ]);
  const titled = found.map((one) => inTitles(one, index));
  const isInTitle = query.filters.some(
    ({ name, values, not }) =>
      name === 'in' && !not && values.some((value) => value.toLowerCase() === 'title'),
  );
  const terms = isInTitle ? titled : found;
  const leavesOut: Test = (essay) =>
    excluded.some((one) => one.essays.has(essay)) ||
    // `-in:title` leaves out essays that have all of the words in the title, and not all essays, which have one.
    (query.filters.some(({ name, not }) => name === 'in' && not) &&
      titled.length > 0 &&
      hasAll(titled)(essay));
  const passes: Test = (essay) => passesAll(through, essay);
  const through = filters.filter(({ filter }) => !(filter.name === 'in' && filter.not));
  const asksNothing =
    asksForNothing(query) ||
    (wanted.length === 0 && query.terms.length > excludedTerms.length && filters.length === 0);
  const essays = asksNothing ? [] : select(hasAll(terms), passes, not(leavesOut));

  return {
    essays: rank(essays),
    isUncertain: terms.some(({ isUncertain }) => isUncertain),
    terms: wanted,
    apartFrom: (name) =>
      select(
        hasAll(name === 'in' ? found : terms),
        (essay) => passesAll(through, essay, name),
        name === 'in' ? (essay) => !excluded.some((one) => one.essays.has(essay)) : not(leavesOut),
      ),
    inTitle: () => select(hasAll(titled), passes, not(leavesOut)),
    namesOnly: (essay) =>
      filters.some(
        ({ filter, hits }) =>
          filter.name === 'quotes' &&
          !filter.not &&
          hits !== null &&
          isTitleAlone(hits.get(essay), essay, index),
      ),
    nothing: essays.length > 0 ? null : explain(),
    explainNone: () => ({ ...explain(), unknown: wanted.filter(({ kind }) => kind === 'phrase') }),
  };

  function select(...tests: readonly Test[]): number[] {
    const selected: number[] = [];
    for (let essay = 0; essay < index.count; essay++)
      if (index.isCurrent(essay) && tests.every((test) => test(essay))) selected.push(essay);
    return selected;
  }

  function rank(unsorted: readonly number[]): RankedEssay[] {
    const cited = filters.flatMap(({ filter, hits }) => (filter.not || hits === null ? [] : [hits]));
    return rankEssays({ essays: unsorted, terms, cited, sort: query.sort }, index);
  }

  function explain(): Nothing {
    const without = terms.map(({ term }, at) => ({
      term,
      essays: select(hasAll(terms.filter((_, other) => other !== at)), passes, not(leavesOut)).length,
    }));
    return {
      onlyStopWords: wanted.length === 0 && query.terms.length > excludedTerms.length,
      unknown: found.flatMap(({ term, essays: having }) => (having.size === 0 ? [term] : [])),
      without:
        terms.length < 2 ? [] : without.filter((one) => one.essays > 0).sort((a, b) => b.essays - a.essays),
      unfiltered: filters.length === 0 || terms.length === 0 ? 0 : select(hasAll(found)).length,
      leftOut: excluded.length === 0 || terms.length === 0 ? 0 : select(hasAll(terms), passes).length,
      closed: filters.flatMap((one) =>
        !one.filter.not && select(one.passes).length === 0 ? [one.filter] : [],
      ),
      nearest: terms.length < 2 ? [] : rank(findNearest(terms, select(passes, not(leavesOut)), index.essays)),
      missing: (essay) => terms.flatMap(({ term, essays: having }) => (having.has(essay) ? [] : [term])),
    };
  }
}

const not =
  (test: Test): Test =>
  (essay) =>
    !test(essay);

const hasAll =
  (terms: readonly FoundTerm[]): Test =>
  (essay) =>
    terms.every(({ essays }) => essays.has(essay));

/** What a query looks for: no word that has no list; of a question or a sentence, no word that says nothing. */
function withoutStopWords(terms: readonly Term[], language: string): Term[] {
  const words = terms.map((term) => (term.kind === 'word' ? term : { form: '', capitals: false }));
  const listed = terms.filter((term, at) => {
    if (term.not) return false;
    if (term.kind === 'phrase')
      return term.forms.some((row) => row.some((_, index) => !isStopWord(row, index, language)));
    return term.parts !== null || term.beginning || !isStopWord(words, at, language);
  });
  const telling = listed.filter((term) => term.kind === 'phrase' || !isCommonWord(term, language));
  return telling.length > 0 ? telling : listed;
}

function inTitles({ term, essays, isUncertain }: FoundTerm, index: SearchIndex): FoundTerm {
  const titled = [...essays].flatMap(([essay, hits]) => {
    const own = hits.filter((hit) => positionOf(hit) < index.titleOf(essay));
    return own.length === 0 ? [] : [[essay, own] as const];
  });
  return { term, essays: new Map(titled), isUncertain };
}

/** Whether the one hit that an essay has is in its title, where what its record says is kept. */
const isTitleAlone = (hits: readonly number[] = [], essay: number, index: SearchIndex): boolean =>
  hits.length === 1 && hits.every((hit) => positionOf(hit) < index.titleOf(essay));

/** Of what all words say that occur anywhere, the share that an essay must have to be listed where none has all. */
const LEAST = 0.5;

function findNearest(terms: readonly FoundTerm[], essays: readonly number[], total: number): number[] {
  const rarity = terms.map(({ essays: having }) => (having.size === 0 ? 0 : rarityOf(having.size, total)));
  const all = rarity.reduce((sum, own) => sum + own, 0);
  return essays.filter((essay) => {
    const worth = terms.reduce(
      (sum, { essays: having }, at) => sum + (having.has(essay) ? (rarity[at] ?? 0) : 0),
      0,
    );
    return worth > 0 && worth >= LEAST * all;
  });
}
