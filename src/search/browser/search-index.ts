/**
 * A query put to the index: which essays have all of its words and phrases, none of those left out, and pass its
 * filters; in order, with their hits. No text is read to decide it, so a phrase with stop words inside is certain only
 * once its text has been read.
 */
import { asksForNothing, type Filter, type FilterName, type Query, type Term } from '../query/read-query.ts';
import { isCommonWord, isStopWord } from '../words/stop-words.ts';
import { findFilter, passesAll } from './find-filter.ts';
import { type FoundTerm, findTerm, positionOf } from './find-term.ts';
import type { SearchIndex } from './open-index.ts';
import { type RankedEssay, rankEssays, rarityOf } from './rank-essays.ts';
import { readHits } from './read-hits.ts';

export interface Outcome {
  readonly essays: readonly RankedEssay[];
  /** Whether some of them may turn out not to have a phrase when their text is read. */
  readonly isUncertain: boolean;
  /** The words and phrases that were looked for: without those that are too common to matter. */
  readonly terms: readonly Term[];
  /** Essays found if the filters of one name were not set: what those filters could choose from. */
  readonly apartFrom: (name: FilterName) => readonly number[];
  /** Those that have all of the words in their titles. */
  readonly inTitle: () => readonly number[];
  /** Whether an essay only names the source of a filter: no quotation was found to be from it. */
  readonly namesOnly: (essay: number) => boolean;
  /** If nothing was found, the likely reasons. */
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
  const find = (terms: readonly Term[]): Promise<FoundTerm[]> =>
    Promise.all(terms.map((term) => findTerm(term, index, language)));
  const [found, looked, filters] = await Promise.all([
    find(wanted),
    find(excludedTerms),
    Promise.all(query.filters.map((filter) => findFilter(filter, index))),
  ]);
  const titled = found.map((one) => inTitles(one, index));
  const isInTitle = filters.some(({ filter: { name, not }, passes }) => name === 'in' && !not && passes(0));
  const isNotInTitle = filters.some(({ filter: { name, not } }) => name === 'in' && not);
  const terms = isInTitle ? titled : found;
  const through = filters.filter(({ filter }) => filter.name !== 'in' || !filter.not);
  const passes: Test = (essay) => passesAll(through, essay);
  const maybe: Test = (essay) => hasAll(terms)(essay) && passes(essay);
  const excluded = await Promise.all(looked.map((one) => verifyExcluded(one, maybe, index)));
  const hasNoneExcluded: Test = (essay) => excluded.every(({ essays }) => !essays.has(essay));
  // `-in:title` leaves out essays that have all of the words in the title, and not all essays, which have one.
  const stays: Test = (essay) =>
    hasNoneExcluded(essay) && !(isNotInTitle && titled.length > 0 && hasAll(titled)(essay));
  const onlyStopWords = wanted.length === 0 && query.terms.length > excludedTerms.length;
  const asksNothing = asksForNothing(query) || (onlyStopWords && filters.length === 0);
  const essays = asksNothing ? [] : select(hasAll(terms), passes, stays);

  return {
    essays: rank(essays),
    isUncertain: terms.some(({ isUncertain }) => isUncertain),
    terms: wanted,
    apartFrom: (name) =>
      select(
        hasAll(name === 'in' ? found : terms),
        (essay) => passesAll(through, essay, name),
        name === 'in' ? hasNoneExcluded : stays,
      ),
    inTitle: () => select(hasAll(titled), passes, stays),
    // What the record of an essay says is at its title.
    namesOnly: (essay) =>
      filters.some(({ filter: { name, not }, hits }) => {
        const [hit, ...others] = name === 'quotes' && !not ? (hits?.get(essay) ?? []) : [];
        return hit !== undefined && others.length === 0 && positionOf(hit) < index.titleOf(essay);
      }),
    nothing: essays.length > 0 ? null : explain(),
    explainNone: () => ({ ...explain(), unknown: wanted.filter(({ kind }) => kind === 'phrase') }),
  };

  function select(...tests: readonly Test[]): number[] {
    const all = Array.from({ length: index.count }, (_, essay) => essay);
    return all.filter((essay) => index.isCurrent(essay) && tests.every((test) => test(essay)));
  }

  function rank(unsorted: readonly number[]): RankedEssay[] {
    const cited = filters.flatMap(({ filter, hits }) => (filter.not || hits === null ? [] : [hits]));
    return rankEssays(unsorted, terms, cited, query.sort, index);
  }

  function explain(): Nothing {
    const isSeveral = terms.length > 1;
    const without = terms.map(({ term }, at) => ({
      term,
      essays: select(hasAll(terms.toSpliced(at, 1)), passes, stays).length,
    }));
    return {
      onlyStopWords,
      unknown: found.flatMap(({ term, essays: having }) => (having.size === 0 ? [term] : [])),
      without: isSeveral ? without.filter((one) => one.essays > 0).sort((a, b) => b.essays - a.essays) : [],
      unfiltered: filters.length === 0 || terms.length === 0 ? 0 : select(hasAll(found)).length,
      leftOut: excluded.length === 0 || terms.length === 0 ? 0 : select(maybe).length,
      closed: filters
        .filter((one) => !one.filter.not && select(one.passes).length === 0)
        .map(({ filter }) => filter),
      nearest: isSeveral ? rank(findNearest(terms, select(passes, stays), index.essays)) : [],
      missing: (essay) => terms.filter((one) => !one.essays.has(essay)).map(({ term }) => term),
    };
  }
}

const hasAll =
  (terms: readonly FoundTerm[]): Test =>
  (essay) =>
    terms.every(({ essays }) => essays.has(essay));

/** The terms to look up: no word without a posting list; of a question or a sentence, no common word. */
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

function inTitles(found: FoundTerm, index: SearchIndex): FoundTerm {
  const titled = [...found.essays].map(
    ([essay, hits]) => [essay, hits.filter((hit) => positionOf(hit) < index.titleOf(essay))] as const,
  );
  return { ...found, essays: new Map(titled.filter(([, hits]) => hits.length > 0)) };
}

/** Essays whose texts are read at most to verify a phrase that is left out. */
const MAX_READ = 40;

/** A phrase that is left out, without the essays that turn out not to have it. */
async function verifyExcluded(found: FoundTerm, isWanted: Test, index: SearchIndex): Promise<FoundTerm> {
  if (!found.isUncertain) return found;
  const wanted = { terms: [{ ...found.term, not: false }], language: index.start.language };
  const candidates = [...found.essays].filter(([essay]) => isWanted(essay)).slice(0, MAX_READ);
  const read = await Promise.all(
    candidates.map(async ([essay, packed]) => {
      const hits = packed.map((hit) => ({ position: positionOf(hit), term: 0, likeness: 1, weight: 1 }));
      return (await readHits({ essay, score: 0, hits }, wanted, index)) === null ? [essay] : [];
    }),
  );
  const without = new Set(read.flat());
  return { ...found, essays: new Map([...found.essays].filter(([essay]) => !without.has(essay))) };
}

/** Of what all words say that occur anywhere, the share that an essay must have to be listed where none has all. */
const MIN_SHARE = 0.5;

function findNearest(terms: readonly FoundTerm[], essays: readonly number[], total: number): number[] {
  const known = terms.filter(({ essays: having }) => having.size > 0);
  const worthOf = (own: readonly FoundTerm[]): number =>
    own.reduce((sum, { essays: having }) => sum + rarityOf(having.size, total), 0);
  const min = MIN_SHARE * worthOf(known);
  return essays.filter((essay) => {
    const worth = worthOf(known.filter(({ essays: having }) => having.has(essay)));
    return worth > 0 && worth >= min;
  });
}
