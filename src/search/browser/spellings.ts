/**
 * Other spellings of words that no essay has. Where each unknown word has one, the results are those of the likeliest
 * spelling, with a link to search for what was typed; else the spellings are suggested.
 */
import type { Named } from '../format.ts';
import type { FilterName, Query, Term, WordTerm } from '../query/query.ts';
import { readQuery } from '../query/read-query.ts';
import { setFilter } from '../query/set-filter.ts';
import { distanceOf, mostWrong } from '../words/edit-distance.ts';
import { splitWords } from '../words/split-words.ts';
import { element, line, searchLink } from './element.ts';
import { findTerm } from './find-term.ts';
import type { SearchIndex } from './open-index.ts';
import type { Found } from './run-query.ts';
import { type Nothing, type Outcome, searchIndex } from './search-index.ts';
import { suggestSpellings } from './spelling.ts';

/** Numbers and short words are as likely right as wrong. */
const CORRECTED = /^\p{L}{4,}$/u;

/** The outcome itself, or that of the likeliest spelling where it finds something. */
export async function searchCorrected(query: Query, outcome: Outcome, index: SearchIndex): Promise<Outcome> {
  const unknown = outcome.nothing?.unknown ?? [];
  const words = unknown.filter(
    (term): term is WordTerm => term.kind === 'word' && !term.beginning && CORRECTED.test(term.form),
  );
  if (words.length === 0 || words.length < unknown.length) return outcome;
  const spellings = await Promise.all(
    words.map(({ form }) => suggestSpellings(form, index, index.start.language)),
  );
  if (spellings.some(([first]) => first === undefined)) return outcome;
  const to = replaceTerms(query.typed, words, (at, shown) => likeCase(spellings[at]?.[0] ?? '', shown));
  const corrected = await searchIndex(readQuery(to), index);
  if (corrected.essays.length === 0) return outcome;
  const typedInstead = replaceTerms(query.typed, words, (_, shown) => `"${shown}"`);
  return { ...corrected, corrected: { from: query.typed, to, typedInstead } };
}

/** One line, if any: which spelling the results are for, or which may be meant. */
export async function drawSpellings({ query, outcome, index }: Found): Promise<HTMLElement[]> {
  const { corrected, nothing } = outcome;
  if (corrected !== undefined) {
    const { from, to, typedInstead } = corrected;
    const instead = searchLink(typedInstead, from);
    return [line('Showing results for ', element('b', {}, to), '. Search instead for ', instead, '.')];
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
    ...unknown.map((term) => suggestWords(term, query, index)),
    ...closed.map(async ({ name, values }) => {
      const near = await Promise.all(values.map((value) => suggestNames(name, value, index)));
      return near.flat().map((one) => ({ word: one.name, typed: setFilter(query.typed, name, [one.id]) }));
    }),
  ]);
  return suggestions.flat();
}

async function suggestWords(term: Term, { typed }: Query, index: SearchIndex): Promise<Suggestion[]> {
  const words =
    term.kind === 'word'
      ? [term]
      : splitWords(typed.slice(term.start, term.end)).map(({ form, start, end }) => ({
          form,
          start: term.start + start,
          end: term.start + end,
        }));
  const suggested = await Promise.all(
    words.map(async ({ form, start, end }) => {
      const isKnown = await hasWord(form, index);
      const near = isKnown ? [] : await suggestSpellings(form, index, index.start.language);
      // A single word in quotation marks is that spelling and no other: the suggestion has none.
      const [from, to] = words.length === 1 ? [term.start, term.end] : [start, end];
      return near.map((word) => ({ word, typed: typed.slice(0, from) + word + typed.slice(to) }));
    }),
  );
  return suggested.flat();
}

/** Whether any essay has a form of a word. */
async function hasWord(form: string, index: SearchIndex): Promise<boolean> {
  const [term] = readQuery(form).terms;
  return term !== undefined && (await findTerm(term, index, index.start.language)).essays.size > 0;
}

/** More is no help. */
const MAX_NAMES = 3;

/** Names that the value of a filter may mean: each word of it is near one of theirs. */
async function suggestNames(filter: FilterName, value: string, index: SearchIndex): Promise<Named[]> {
  const wanted = splitWords(value).map(({ form }) => form);
  if (wanted.length === 0) return [];
  const { series, people } = index.start;
  const names =
    filter === 'series'
      ? series
      : filter === 'author'
        ? people
        : filter === 'quotes'
          ? (await index.facets()).sources
          : [];
  return names
    .map((named) => {
      const words = splitWords(`${named.name} ${named.id}`).map(({ form }) => form);
      const distances = wanted.map((form) =>
        Math.min(...words.map((word) => distanceOf(form, word, mostWrong(form)) / (mostWrong(form) + 1))),
      );
      return { named, distance: Math.max(...distances) };
    })
    .filter(({ distance }) => distance < 1)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MAX_NAMES)
    .map(({ named }) => named);
}

/** From the last to the first, so that the positions of the others stay. */
const replaceTerms = (
  typed: string,
  terms: readonly Term[],
  by: (at: number, shown: string) => string,
): string =>
  terms.reduceRight(
    (text, { start, end, shown }, at) => text.slice(0, start) + by(at, shown) + text.slice(end),
    typed,
  );

/** `guardian` as `Guardian` where `Gaurdian` was typed. */
const likeCase = (word: string, shown: string): string =>
  /^\p{Lu}/u.test(shown) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
