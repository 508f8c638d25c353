/**
 * Tokens: what Pagefind is given in the place of words. A token is made of small ASCII letters alone, so that
 * Pagefind neither splits nor folds it again, and ends in a sign that no other token has inside, so that Pagefind's
 * matching by prefix finds no other. The sign says in which voice the word stands, and roughly in which form:
 *
 *     workers, in a quotation  →  worker + qmw     EPSR 1254, cited  →  epsr + qx + qbqcqfqe + qz
 *
 * `q` is the escape: `qa` to `qj` are figures, `qq` is the letter itself, `qk` and on begin signs.
 */

/** The essay's own words, or words that it quotes and notes. */
export const VOICES = ['own', 'quoted'] as const;
export type Voice = (typeof VOICES)[number];

/**
 * How a form ends beyond what it shares with its stem: first inflections, then by their last letter what else a word is
 * derived by ('universal', 'university'). Forms of one stem are kept apart by it as far as a phrase or a form that was
 * typed needs: two that end alike are rare, and told apart by the text.
 */
const ENDINGS: readonly RegExp[] = [/^$/, /^[ey]$/, /s$/, /d$/, /ing$/, /n$/, /[a-l]$/, /[mo-t]$/, /(?:)/];
const INFLECTIONS = 5;

/** Whether two endings, by their index, are of forms of one word, and not of words of one stem. */
export const areInflections = (a: number, b: number): boolean => a < INFLECTIONS && b < INFLECTIONS;

const ENDING_SIGNS = 'klmnoprst';
const VOICE_SIGNS = { own: 'o', quoted: 'w' };
const OTHER = 'qx';
const QUOTES_END = 'qy';
const CITES_END = 'qz';

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
export const citesToken = (target: string): string => encode(target) + CITES_END;

/** `quoted` is the id of a source, or an issue as above. */
export const quotesToken = (quoted: string): string => encode(quoted) + QUOTES_END;

const sign = (ending: number, voice: Voice): string => `q${ENDING_SIGNS.charAt(ending)}${VOICE_SIGNS[voice]}`;

const encode = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text.replace(/[^a-z]|q/gu, (letter) => ESCAPES.get(letter) ?? escapeOther(letter));

const PLAIN = /^[a-pr-z]*$/;

const ESCAPES = new Map([
  ['q', 'qq'],
  ...Array.from({ length: 10 }, (_, figure) => [String(figure), `q${'abcdefghij'.charAt(figure)}`] as const),
]);

/** A letter of another script is Pagefind's to keep; any other sign of an id or a figure separates. */
const escapeOther = (letter: string): string => (/[\p{L}\p{N}]/u.test(letter) ? letter : OTHER);
