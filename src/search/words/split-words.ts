/**
 * The words of a text as search counts them: runs of letters and figures, with an apostrophe inside. A hyphen
 * parts words, but the parts remember that they were printed as one, so that 'co-operation' is found by
 * 'cooperation' and by 'operation'.
 */
import { foldWord } from './fold-word.ts';

export interface PrintedWord {
  /** First UTF-16 unit in the text. */
  readonly start: number;
  /** The unit after the last. */
  readonly end: number;
  /** Folded. */
  readonly form: string;
  /** Whether a hyphen joins it to the next. */
  readonly joined: boolean;
}

/** `\u00AD`, `\u200B` to `\u200D`, `\u2060`, `\uFEFF`: characters without a width, which part nothing. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]|['’‘ʼ](?=[\p{L}\p{N}]))*/gu;

const HYPHENS = new Set(['-', '\u2010', '\u2011']);

/** `fold` may remember: an archive has millions of words and some thousand forms. */
export function splitWords(text: string, fold: (word: string) => string = foldWord): PrintedWord[] {
  const words: PrintedWord[] = [];
  let last: { start: number; end: number; form: string; joined: boolean } | null = null;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const [printed] = match;
    const form = fold(printed);
    if (form === '') continue;
    if (last !== null && last.end === start - 1 && HYPHENS.has(text.charAt(start - 1))) last.joined = true;
    last = { start, end: start + printed.length, form, joined: false };
    words.push(last);
  }
  return words;
}
