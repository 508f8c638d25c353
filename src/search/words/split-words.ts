/**
 * Splits a text into words as search counts them: runs of letters and figures, with an apostrophe inside. A hyphen
 * separates words, but the parts keep the fact that they were printed as one, so that 'co-operation' is found by
 * 'cooperation' and by 'operation'. '9/11', '10,000', '3.5' and 'U.S.' are one word each.
 */
import { foldWord } from './fold-word.ts';

export interface PrintedWord {
  /** First UTF-16 unit in the text. */
  readonly start: number;
  /** The unit after the last. */
  readonly end: number;
  /** Folded: no case, no accents, no punctuation but the slash and the point inside figures. */
  readonly form: string;
  /** Whether a hyphen joins it to the next. */
  readonly joined: boolean;
  /** Whether it is written in two capitals or more, as 'US' is and 'us' is not. */
  readonly capitals: boolean;
}

/**
 * A plain word, which the last alternative would match too, but slower; initials with points; thousands with commas;
 * decimals; two short figures with a slash; then any other word. In it
 * `\u00AD`, `\u200B` to `\u200D`, `\u2060` and `\uFEFF` have no width and separate nothing.
 */
const WORD = new RegExp(
  [
    '[a-z]+(?=[ ,;:)\\n])',
    '(?:\\p{Lu}\\.){2,}',
    '(?<![\\p{N}.,/])(?:\\p{Nd}{1,3}(?:,\\p{Nd}{3})+|\\p{Nd}+\\.\\p{Nd}+|\\p{Nd}{1,2}/\\p{Nd}{1,2})(?![\\p{L}\\p{N}]|[.,/]\\p{N})',
    "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]|['’‘ʼ](?=[\\p{L}\\p{N}]))*",
  ].join('|'),
  'gu',
);

const HYPHENS = new Set(['-', '\u2010', '\u2011']);
const FIGURES = /^\p{Nd}+[.,/]/u;
const CAPITALS = /^\p{Lu}[\p{Lu}.]+$/u;

/** What a printed word is compared by, whatever text it stands in. */
export interface FoldedWord {
  readonly form: string;
  readonly capitals: boolean;
}

export const foldPrinted = (printed: string): FoldedWord => ({
  form: FIGURES.test(printed) ? printed.replaceAll(',', '') : foldWord(printed),
  capitals: CAPITALS.test(printed),
});

export const splitWords = (text: string): PrintedWord[] => splitWith(text, foldPrinted);

/** As `splitWords`, with what `fold` gives for each word: memoized, as an archive repeats its words. */
export function splitWith<Folded extends FoldedWord>(
  text: string,
  fold: (printed: string) => Folded,
): (PrintedWord & { readonly folded: Folded })[] {
  const words: {
    start: number;
    end: number;
    form: string;
    joined: boolean;
    capitals: boolean;
    folded: Folded;
  }[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const [printed] = match;
    const folded = fold(printed);
    const { form, capitals } = folded;
    if (form === '') continue;
    const last = words.at(-1);
    if (last !== undefined && last.end === start - 1 && HYPHENS.has(text.charAt(start - 1)))
      last.joined = true;
    words.push({ start, end: start + printed.length, form, joined: false, capitals, folded });
  }
  return words;
}
