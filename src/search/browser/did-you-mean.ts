/**
 * Other spellings of words that no essay has. Where each unknown word has one, the results are those of the likeliest
 * spelling, with a link to search for what was typed; else the spellings are suggested.
 */

import { element, line, searchLink } from '../../browser/element.ts';
import type { Named } from '../format.ts';
import type { FilterName, Query, Term } from '../query/query.ts';
import { readQuery } from '../query/read-query.ts';
import { setFilter } from '../query/set-filter.ts';
import { distanceOf, mostWrong } from '../words/edit-distance.ts';
import { splitWords } from '../words/split-words.ts';
import { findTerm } from './find-term.ts';
import type { SearchIndex } from './open-index.ts';
import type { Found } from './run-query.ts';
import { type Nothing, type Outcome, searchIndex } from './search-index.ts';
import { suggestSpellings } from './spelling.ts';

/** Numbers and short words are as likely right as wrong. */
const CORRECTED = /^\p{L}{4,}$/u;

/** The outcome itself, or that of the likeliest spelling where it finds something. A word in quotation marks stays. */
export async function searchCorrected(query: Query, outcome: Outcome, index: SearchIndex): Promise<Outcome> {
  const unknown = outcome.nothing?.unknown ?? [];
  const found = await Promise.all(unknown.map((term) => correctTerm(term, query.typed, index)));
  if (found.length === 0 || found.some((words) => words.length === 0)) return outcome;
  const words = found.flat();
  const to = replaceSpans(query.typed, words, ({ by }) => by);
  const corrected = await searchIndex(readQuery(to), index);
  if (corrected.essays.length === 0) return outcome;
  // Words in quotation marks, each by itself, are searched for as they are.
  const typedInstead = replaceSpans(
    query.typed,
    unknown.map(({ start, end, shown }) => ({ start, end, by: shown })),
    ({ start, end }) =>
      splitWords(query.typed.slice(start, end))
        .map(({ form }) => `"${form}"`)
        .join(' '),
  );
  return { ...corrected, corrected: { from: query.typed, to, typedInstead } };
}

interface Replaced {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** The words of a term that no essay has, with the likeliest spelling of each; none where one has no other spelling. */
async function correctTerm(term: Term, typed: string, index: SearchIndex): Promise<Replaced[]> {
  const words = splitWords(typed.slice(term.start, term.end));
  if (term.kind === 'word' ? term.beginning || term.parts !== null : words.length < 2) return [];
  const corrected = await Promise.all(
    words.map(async ({ form, start, end }): Promise<Replaced | 'known' | null> => {
      if (await hasWord(form, index)) return 'known';
      const [near] = CORRECTED.test(form) ? await suggestSpellings(form, index, index.start.language) : [];
      const shown = typed.slice(term.start + start, term.start + end);
      return near === undefined
        ? null
        : { start: term.start + start, end: term.start + end, by: likeCase(near, shown) };
    }),
  );
  return corrected.includes(null) ? [] : corrected.filter((one) => one !== 'known' && one !== null);
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
const replaceSpans = (typed: string, spans: readonly Replaced[], by: (span: Replaced) => string): string =>
  spans.reduceRight((text, span) => text.slice(0, span.start) + by(span) + text.slice(span.end), typed);

/** `guardian` as `Guardian` where `Gaurdian` was typed. */
const likeCase = (word: string, shown: string): string =>
  /^\p{Lu}/u.test(shown) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
