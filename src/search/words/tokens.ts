/**
 * Tokens: what Pagefind is given in the place of words. A token is made of small ASCII letters alone, so that
 * Pagefind neither splits nor folds it again, and ends in a sign that no other token has inside, so that Pagefind's
 * prefix matching finds no other. The sign says in which voice the word is, and roughly in which form:
 *
 *     workers, in a quotation  →  worker + qmw     EPSR 1254, cited  →  epsr + qx + qbqcqfqe + qz
 *
 * `q` is the escape: `qa` to `qj` are figures, `qq` is the letter itself, `qk` and on begin signs.
 */
import { stemmer } from 'stemmer';

/** The essay's own words, or words that it quotes and notes. */
export const VOICES = ['own', 'quoted'] as const;
export type Voice = (typeof VOICES)[number];

/**
 * The stem under which the forms of a word are found together. Porter's rules are for English and nothing else; to
 * those of 1980 one of his later stemmer is added: 'weekly' goes with 'week'. `form` is folded.
 */
export function stemWord(form: string, language: string): string {
  if (language !== 'en' || !ENGLISH.test(form) || INVARIANT.has(form)) return form;
  return stemmer(ADVERB.test(form) && !NO_ADVERBS.has(form) ? form.slice(0, -'ly'.length) : form);
}

const ENGLISH = /^[a-z]{3,}$/;
/** `ly` after one of these letters, and after a vowel and a consonant: not 'July', 'reply', 'family', 'Italy'. */
const ADVERB = /[aeiouy][^aeiouy].*(?<=[cdeghkmnrt])ly$/;
/** The exceptions that the later stemmer names: words that end as if they were forms of others. */
const INVARIANT = new Set(['news', 'atlas', 'cosmos', 'bias', 'andes', 'howe', 'sky']);
const NO_ADVERBS = new Set(['early', 'only', 'ugly']);

/**
 * How a form ends beyond what it shares with its stem: first inflections, then by their last letter what else a word is
 * derived by ('universal', 'university'). Two forms of one stem that end alike are rare, and the text decides on them.
 */
const ENDINGS: readonly RegExp[] = [/^$/, /^[ey]$/, /s$/, /d$/, /ing$/, /n$/, /[a-l]$/, /[mo-t]$/, /(?:)/];
const INFLECTIONS = 5;

/** Whether two endings, by their index, are of forms of one word, and not of words of one stem. */
export const areInflections = (a: number, b: number): boolean => a < INFLECTIONS && b < INFLECTIONS;

/** All tokens of a stem in one voice. */
export const tokensOfStem = (stem: string, voice: Voice): string[] =>
  ENDINGS.map((_, ending) => encode(stem) + sign(ending, voice));

/** The token of a form. `stem` is the form's own. */
export const tokenOf = (form: string, stem: string, voice: Voice): string =>
  encode(stem) + sign(endingOf(form, stem), voice);

/** The index of a form's token among those of its stem. */
export function endingOf(form: string, stem: string): number {
  let shared = 0;
  while (shared < stem.length && stem[shared] === form[shared]) shared++;
  const ending = form.slice(shared);
  return ENDINGS.findIndex((pattern) => pattern.test(ending));
}

/** `target` is `epsr/1254` or `epsr/perspectives-2002`. */
export const citesToken = (target: string): string => `${encode(target)}qz`;

/** `quoted` is the id of a source, or an issue as above. */
export const quotesToken = (quoted: string): string => `${encode(quoted)}qy`;

const sign = (ending: number, voice: Voice): string =>
  `q${'klmnoprst'.charAt(ending)}${voice === 'own' ? 'o' : 'w'}`;

const encode = (text: string): string =>
  /^[a-pr-z]*$/.test(text) ? text : text.replace(/[^a-z]|q/gu, escapeLetter);

/** A letter of another script is Pagefind's to keep; any other sign of an id separates. */
function escapeLetter(letter: string): string {
  if (/\d/.test(letter)) return `q${'abcdefghij'.charAt(Number(letter))}`;
  if (letter === 'q') return 'qq';
  if (letter === '.') return 'qv'; // '3.5' isn't '3/5'
  return /[\p{L}\p{N}]/u.test(letter) ? letter : 'qx';
}
