/**
 * Searches, and where a word is in no essay searches for the likely spelling of it instead. A word in quotation marks is
 * never corrected.
 */
import type { Query, Term } from '../query/query.ts';
import { readQuery } from '../query/read-query.ts';
import type { SearchIndex } from './open-index.ts';
import type { Wanted } from './read-hits.ts';
import { type Outcome, searchIndex } from './search-index.ts';
import { suggestSpellings } from './spelling.ts';

export interface Result {
  readonly query: Query;
  readonly outcome: Outcome;
  readonly wanted: Wanted;
  /** Where the results are those of another spelling than was typed. */
  readonly corrected: Correction | null;
}

export interface Correction {
  /** The word as typed, and the one that was searched for. */
  readonly from: string;
  readonly to: string;
  /** What to type to search for the word as it was typed. */
  readonly typedInstead: string;
}

export async function runQuery(query: Query, index: SearchIndex): Promise<Result> {
  const outcome = await searchIndex(query, index);
  const { language } = index.start;
  const corrected = outcome.nothing === null ? null : await correct(query, outcome.nothing.unknown, index);
  if (corrected !== null) {
    const again = await searchIndex(corrected.query, index);
    if (again.nothing === null || again.nothing.unknown.length < (outcome.nothing?.unknown.length ?? 0))
      return {
        query: corrected.query,
        outcome: again,
        wanted: wantedOf(again, language),
        corrected: corrected.correction,
      };
  }
  return { query, outcome, wanted: wantedOf(outcome, language), corrected: null };
}

const wantedOf = ({ terms, isUncertain }: Outcome, language: string): Wanted => ({
  terms,
  language,
  isUncertain,
});

async function correct(
  query: Query,
  unknown: readonly Term[],
  index: SearchIndex,
): Promise<{ readonly query: Query; readonly correction: Correction } | null> {
  const words = unknown.flatMap((term) =>
    term.kind === 'word' && !term.beginning && term.parts === null && term.form.length >= LEAST_LETTERS
      ? [term]
      : [],
  );
  if (words.length === 0) return null;
  const found = await Promise.all(
    words.map(async (term) => ({
      term,
      word: (await suggestSpellings(term.form, index, index.start.language))[0],
    })),
  );
  const likely = found.flatMap(({ term, word }) => (word === undefined ? [] : [{ term, word }]));
  if (likely.length === 0) return null;
  let { typed } = query;
  let typedInstead = typed;
  for (const { term, word } of likely.toSorted((a, b) => b.term.start - a.term.start)) {
    typed = typed.slice(0, term.start) + word + typed.slice(term.end);
    const own = query.typed.slice(term.start, term.end);
    typedInstead = `${typedInstead.slice(0, term.start)}"${own}"${typedInstead.slice(term.end)}`;
  }
  const from = likely.map(({ term }) => term.shown).join(' ');
  const to = likely.map(({ word }) => word).join(' ');
  return { query: readQuery(typed), correction: { from, to, typedInstead } };
}

/** Of shorter words any other is near. */
const LEAST_LETTERS = 4;
