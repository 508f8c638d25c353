/**
 * Splits a text into words as search compares them. A hyphen separates words, but the parts know that they were printed
 * as one, so that 'co-operation' is found by 'cooperation' and by 'operation'. '9/11', '10,000', '3.5' and 'U.S.' are
 * one word each.
 */

/** What a printed word is compared by, whatever text it is in. */
export interface FoldedWord {
  /** No case, no accents, no punctuation but the slash and the point inside figures. */
  readonly form: string;
  /** Whether it has two capitals or more, as 'US' has and 'us' has not. */
  readonly capitals: boolean;
}

export interface PrintedWord extends FoldedWord {
  /** First UTF-16 unit in the text, and the unit after the last. */
  readonly start: number;
  readonly end: number;
  /** Whether a hyphen joins it to the next. */
  readonly joined: boolean;
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
  const words: (PrintedWord & { joined: boolean; readonly folded: Folded })[] = [];
  for (const { 0: printed, index: start } of text.matchAll(WORD)) {
    const folded = fold(printed);
    const { form, capitals } = folded;
    if (form === '') continue;
    const last = words.at(-1);
    if (last?.end === start - 1 && HYPHENS.has(text.charAt(start - 1))) last.joined = true;
    words.push({ start, end: start + printed.length, form, joined: false, capitals, folded });
  }
  return words;
}

/** 'Ligne', 'LIGNE' and 'lïgne' are one word, and so are "worker's" and 'worker’s'. */
function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(IGNORED, '')
    .replace(LETTERS, (letter) => SPELT[letter] ?? letter)
    .toLowerCase();
}

const PLAIN = /^[a-z0-9]+$/;
/** Accents, punctuation, the apostrophe that Unicode counts as a letter, and what has no width, as the soft hyphen. */
const IGNORED = /[\p{M}\p{P}\p{Cf}ʼ]/gu;
/** Letters that Unicode doesn't decompose. */
const SPELT: Readonly<Record<string, string>> = Object.fromEntries(
  ['æ ae', 'œ oe', 'ß ss', 'ø o', 'ł l', 'đ d', 'ð d', 'þ th', 'ı i'].map((pair) => pair.split(' ')),
);
const LETTERS = new RegExp(`[${Object.keys(SPELT).join('')}]`, 'g');

export interface JoinedWord extends Omit<PrintedWord, 'joined'> {
  /** What hyphens join; null for a word without. */
  readonly parts: readonly FoldedWord[] | null;
}

/** A chain of more parts is a list, not the spelling of a word. */
const MAX_PARTS = 4;

/** Words with those that hyphens join as one: 'co-operation' is also 'cooperation'. */
export function joinWords(words: readonly PrintedWord[]): JoinedWord[] {
  const all: JoinedWord[] = [];
  for (let from = 0, to = 0; from < words.length; from = ++to) {
    while (words[to]?.joined === true) to++;
    const parts = words.slice(from, to + 1);
    const [first, last] = [parts[0], parts.at(-1)];
    if (first === undefined || last === undefined || parts.length === 1 || parts.length > MAX_PARTS)
      all.push(...parts.map((word) => ({ ...word, parts: null })));
    else {
      const form = parts.map((part) => part.form).join('');
      all.push({ start: first.start, end: last.end, form, capitals: first.capitals, parts: parts.map(bare) });
    }
  }
  return all;
}

/** What two words are compared by. */
export const bare = ({ form, capitals }: FoldedWord): FoldedWord => ({ form, capitals });
