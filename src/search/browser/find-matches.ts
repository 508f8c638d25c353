/**
 * Where in a text the words and phrases of a query are: what is marked in a hit and on an essay's page. Words match by
 * their stem, phrases by their very forms; hyphenated parts also as the one word that they make.
 */
import type { PhraseWord, Term } from '../query/read-query.ts';
import { joinWords, type PrintedWord, splitWords } from '../words/split-words.ts';
import { stemWord } from '../words/tokens.ts';

interface Span {
  /** First UTF-16 unit in the text, and the unit after the last. */
  readonly start: number;
  readonly end: number;
}

export interface Match extends Span {
  /** Index of the term that is met. */
  readonly term: number;
}

type Unit = Pick<PrintedWord, 'start' | 'end' | 'form'>;

/** Matches in the order of the text; of two that overlap, the longer. */
export function findMatches(text: string, terms: readonly Term[], language: string): Match[] {
  const words = splitWords(text);
  const joined = joinWords(words);
  const readings: readonly Unit[][] = joined.length < words.length ? [words, joined] : [words];
  const found = terms.flatMap((term, index) =>
    term.not
      ? []
      : readings
          .flatMap((units) => matchTerm(units, term, language))
          .map((span): Match => ({ ...span, term: index })),
  );
  const matches: Match[] = [];
  for (const match of found.sort((a, b) => a.start - b.start || b.end - a.end))
    if (match.start >= (matches.at(-1)?.end ?? 0)) matches.push(match);
  return matches;
}

function matchTerm(units: readonly Unit[], term: Term, language: string): Span[] {
  if (term.kind === 'phrase') return term.forms.flatMap((forms) => matchForms(units, forms, (form) => form));
  const stemOf = (form: string): string => stemWord(form, language);
  const stem = stemOf(term.form);
  return [
    ...units.filter(({ form }) => stemOf(form) === stem || (term.beginning && form.startsWith(term.form))),
    ...(term.parts === null ? [] : matchForms(units, term.parts, stemOf)),
  ].map(({ start, end }) => ({ start, end }));
}

/** Rows of units that are equal to `forms` under a key. */
function matchForms(
  units: readonly Unit[],
  forms: readonly PhraseWord[],
  keyOf: (form: string) => string,
): Span[] {
  const wanted = forms.map(({ form }) => keyOf(form));
  return units.flatMap(({ start }, at) => {
    const last = units[at + wanted.length - 1];
    const isMatch = wanted.every((key, index) => key === keyOf(units[at + index]?.form ?? ''));
    return last !== undefined && isMatch ? [{ start, end: last.end }] : [];
  });
}
