/**
 * Other spellings of words that no essay has. Where each unknown word has one, the results are those of the likeliest
 * spelling, with a link to search for what was typed; else the spellings are suggested.
 */

import { createElement, line, searchLink } from '../../browser/dom.ts';
import type { Named } from '../format.ts';
import { type FilterName, type Query, readQuery, setFilter, type Term } from '../query/read-query.ts';
import { splitWords } from '../words/split-words.ts';
import { findTerm } from './find-term.ts';
import type { SearchIndex } from './open-index.ts';
import { type Nothing, type Outcome, searchIndex } from './search-index.ts';
import { nameDistance, suggestSpellings } from './spelling.ts';

/** Numbers and short words are as likely right as wrong. */
const CORRECTED = /^\p{L}{4,}$/u;

interface UnknownWord {
  readonly form: string;
  /** Where it was typed. */
  readonly start: number;
  readonly end: number;
}

/** The words of a term that no essay has, whatever else the term has. */
async function findUnknown(
  { start: from, end: to }: Term,
  { typed }: Query,
  index: SearchIndex,
): Promise<UnknownWord[]> {
  const words = splitWords(typed.slice(from, to));
  const isUnknown = await Promise.all(
    words.map(async ({ form }) => {
      const [term] = readQuery(form).terms;
      return term === undefined || (await findTerm(term, index, index.start.language)).essays.size === 0;
    }),
  );
  return words
    .filter((_, at) => isUnknown[at])
    .map(({ form, start, end }) => ({ form, start: from + start, end: from + end }));
}

/** The outcome itself, or that of the likeliest spelling where it finds something. A word in quotation marks stays. */
export async function searchCorrected(query: Query, outcome: Outcome, index: SearchIndex): Promise<Outcome> {
  const { typed } = query;
  const terms = outcome.nothing?.unknown ?? [];
  const corrected = await Promise.all(terms.map(correctTerm));
  if (corrected.length === 0 || corrected.some((words) => words.length === 0)) return outcome;
  const to = replaceSpans(typed, corrected.flat());
  const found = await searchIndex(readQuery(to), index);
  if (found.essays.length === 0) return outcome;
  // Words in quotation marks, each by itself, are searched for as they are.
  const quoted = terms.map(({ start, end }) => {
    const forms = splitWords(typed.slice(start, end)).map(({ form }) => `"${form}"`);
    return { start, end, by: forms.join(' ') };
  });
  return { ...found, corrected: { from: typed, to, typedInstead: replaceSpans(typed, quoted) } };

  /** The unknown words of a term with the likeliest spelling of each; none where one has no other spelling. */
  async function correctTerm(term: Term): Promise<Replaced[]> {
    const isFixed =
      term.kind === 'word'
        ? term.beginning || term.parts !== null
        : term.forms.every(({ length }) => length < 2);
    if (isFixed) return [];
    const words = await findUnknown(term, query, index);
    const spelt = await Promise.all(
      words.map(async ({ form, start, end }): Promise<Replaced[]> => {
        if (!CORRECTED.test(form)) return [];
        const [near] = await suggestSpellings(form, index, index.start.language);
        return near === undefined ? [] : [{ start, end, by: likeCase(near, typed.slice(start, end)) }];
      }),
    );
    return spelt.some(({ length }) => length === 0) ? [] : spelt.flat();
  }
}

interface Replaced {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** From the last to the first, so that the positions of the others stay. */
const replaceSpans = (typed: string, spans: readonly Replaced[]): string =>
  spans.reduceRight((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), typed);

/** `guardian` as `Guardian` where `Gaurdian` was typed. */
const likeCase = (word: string, shown: string): string =>
  /^\p{Lu}/u.test(shown) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

/** One line, if any: which spelling the results are for, or which may be meant. */
export async function drawSpellings({
  query,
  outcome,
  index,
}: {
  readonly query: Query;
  readonly outcome: Outcome;
  readonly index: SearchIndex;
}): Promise<HTMLElement[]> {
  const { corrected, nothing } = outcome;
  if (corrected !== undefined) {
    const { from, to, typedInstead } = corrected;
    const instead = searchLink(typedInstead, from);
    return [line('Showing results for ', createElement('b', to), '. Search instead for ', instead, '.')];
  }
  const suggestions = nothing === null ? [] : await suggest(query, nothing, index);
  if (suggestions.length === 0) return [];
  const links = suggestions.flatMap(({ word, typed }, at) => [
    at === 0 ? '' : at === suggestions.length - 1 ? ' or ' : ', ',
    searchLink(typed, word),
  ]);
  return [line('Did you mean ', ...links, '?')];
}

interface Suggestion {
  /** The word or name that the archive has. */
  readonly word: string;
  /** The search with it. */
  readonly typed: string;
}

/** What may be meant by the unknown words, those of phrases too, and by filters that no essay passes. */
async function suggest(
  query: Query,
  { unknown, closed }: Nothing,
  index: SearchIndex,
): Promise<Suggestion[]> {
  const suggestions = await Promise.all([
    ...unknown.map(async (term) => {
      const words = await findUnknown(term, query, index);
      // A single word in quotation marks is that spelling and no other: the suggestion has none.
      const isSingle = splitWords(query.typed.slice(term.start, term.end)).length === 1;
      const near = await Promise.all(
        words.map(async (word) => {
          const { start, end } = isSingle ? term : word;
          const spellings = await suggestSpellings(word.form, index, index.start.language);
          return spellings.map((by) => ({
            word: by,
            typed: replaceSpans(query.typed, [{ start, end, by }]),
          }));
        }),
      );
      return near.flat();
    }),
    ...closed.map(async ({ name, values }) => {
      const near = await Promise.all(values.map((value) => suggestNames(name, value, index)));
      return near.flat().map((one) => ({ word: one.name, typed: setFilter(query.typed, name, [one.id]) }));
    }),
  ]);
  return suggestions.flat();
}

/** More is no help. */
const MAX_NAMES = 3;

/** Names that the value of a filter may mean: each word of it is near one of theirs. */
async function suggestNames(filter: FilterName, value: string, index: SearchIndex): Promise<Named[]> {
  const { series, people } = index.start;
  const lists: Partial<Record<FilterName, readonly Named[]>> = {
    series,
    author: people,
    quotes: filter === 'quotes' ? (await index.facets()).sources : [],
  };
  return (lists[filter] ?? [])
    .map((named) => ({ named, distance: nameDistance(value, `${named.name} ${named.id}`) }))
    .filter(({ distance }) => distance < 1)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MAX_NAMES)
    .map(({ named }) => named);
}
