/**
 * Where in a text the words and phrases of a query stand: what is marked in a hit and on an essay's page. Words
 * match by their stem, phrases by their very forms; hyphenated parts also as the one word that they make.
 */
import type { PhraseWord, Term } from '../query/query.ts';
import { joinCompounds } from '../words/join-compounds.ts';
import { splitWords } from '../words/split-words.ts';
import { stemWord } from '../words/stem-word.ts';

export interface Match {
  /** First UTF-16 unit in the text, and the unit after the last. */
  readonly start: number;
  readonly end: number;
  /** Index of the term that is met. */
  readonly term: number;
}

interface Unit {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

/** Matches in the order of the text; of two that overlap, the longer. */
export function findMatches(text: string, terms: readonly Term[], language: string): Match[] {
  const words = splitWords(text);
  const compounds = joinCompounds(words);
  const joined: Unit[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    const compound = compounds.find(({ from }) => from === at);
    if (word === undefined) continue;
    joined.push(
      compound === undefined
        ? word
        : { start: word.start, end: words[compound.to]?.end ?? word.end, form: compound.form },
    );
    if (compound !== undefined) at = compound.to;
  }
  const readings: readonly Unit[][] = compounds.length === 0 ? [words] : [words, joined];
  const found = terms.flatMap((term, index) =>
    term.not
      ? []
      : readings.flatMap((units) =>
          matchTerm(units, term, language).map((span) => ({ ...span, term: index })),
        ),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Match[] = [];
  for (const match of found) if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match);
  return kept;
}

function matchTerm(units: readonly Unit[], term: Term, language: string): { start: number; end: number }[] {
  if (term.kind === 'phrase') return term.forms.flatMap((forms) => matchForms(units, forms));
  const stem = stemWord(term.form, language);
  const sameStem = (a: string, b: string): boolean => stemWord(a, language) === stemWord(b, language);
  const single = units
    .filter(({ form }) => stemWord(form, language) === stem || (term.beginning && form.startsWith(term.form)))
    .map(({ start, end }) => ({ start, end }));
  return term.parts === null ? single : [...single, ...matchForms(units, term.parts, sameStem)];
}

function matchForms(
  units: readonly Unit[],
  forms: readonly PhraseWord[],
  isSame: (a: string, b: string) => boolean = (a, b) => a === b,
): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at + forms.length <= units.length; at++) {
    if (!forms.every(({ form }, index) => isSame(units[at + index]?.form ?? '', form))) continue;
    found.push({ start: units[at]?.start ?? 0, end: units[at + forms.length - 1]?.end ?? 0 });
  }
  return found;
}
