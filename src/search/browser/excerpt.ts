/**
 * The excerpt of a hit: the whole sentence round it, with the one after or before it where it is short, and cut where it
 * runs on; in pieces, of which those that match are marked.
 */
import type { Match } from './find-matches.ts';

export interface Excerpt {
  /** First UTF-16 unit of the text, and the unit after the last. */
  readonly start: number;
  readonly end: number;
  /** Whether words of the same sentence were left out before it, and after it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** By index of its words, as white space separates them: the first, and the one after the last. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

/** A sentence of fewer words says little by itself. */
const SHORT = 14;
/** Two sentences together may be as long as this. */
const LONG = 48;
/** A sentence longer than this is cut. A reader takes in about five lines at a glance. */
const TOO_LONG = 72;

export function cutExcerpt(text: string, matches: readonly Match[]): Excerpt {
  const words = [...text.matchAll(/\S+/g)];
  const met = matches.map(({ start, term }) => ({
    at: words.findLastIndex((word) => word.index <= start),
    term,
  }));
  /** How many of the words looked for are between two words, then how many matches. */
  const worthOf = (from: number, to: number): number => {
    const inside = met.filter(({ at }) => at >= from && at < to);
    return new Set(inside.map(({ term }) => term)).size * 1000 + inside.length;
  };
  const sentences = splitSentences(words.map(([word]) => word));
  const worths = sentences.map(({ from, to }) => worthOf(from, to));
  const index = worths.indexOf(Math.max(...worths));
  const sentence = sentences[index] ?? { from: 0, to: words.length };
  const shown = fitSentence();
  const last = words[shown.to - 1];
  return {
    start: words[shown.from]?.index ?? 0,
    end: last === undefined ? text.length : last.index + last[0].length,
    cutBefore: shown.from > sentence.from,
    cutAfter: shown.to < sentence.to,
  };

  function fitSentence(): Sentence {
    const { from, to } = sentence;
    if (to - from > TOO_LONG) {
      // Round the match that most others are near.
      const half = Math.floor(LONG / 2);
      const centres = met.map(({ at }) => at).filter((at) => at >= from && at < to);
      const near = centres.map((at) => Math.floor(worthOf(at - half, at + half + 1) / 1000));
      const centre = centres[near.indexOf(Math.max(...near))] ?? from;
      const begin = Math.max(from, Math.min(centre - half, to - LONG));
      return { from: begin, to: Math.min(to, begin + LONG) };
    }
    const [before, after] = [sentences[index - 1], sentences[index + 1]];
    if (to - from >= SHORT) return sentence;
    if (after !== undefined && after.to - from <= LONG) return { from, to: after.to };
    return before !== undefined && to - before.from <= LONG ? { from: before.from, to } : sentence;
  }
}

/** Full stop, question or exclamation mark, with the quotes and brackets that close after it. */
const ENDS = /[.!?…][\p{Pe}\p{Pf}"'*]*$/u;
/** A capital or a figure, with what opens before it: a word that may begin a sentence. */
const BEGINS = /^[\p{Ps}\p{Pi}\p{Pd}"']*[\p{Lu}\p{N}]/u;
const ABBREVIATIONS = new Set(
  'no nos vol vols p pp ch fig mr mrs ms dr prof st sir rev hon gen col capt lt sgt cf e.g i.e viz vs ed eds trans op cit ibid jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  ),
);
/** `E.`, `V.I.`, `(U.S.`: initials are inside a name. */
const INITIALS = /^[\p{Ps}\p{Pi}"']*(?:\p{L}\.)+$/u;

/** `Intl.Segmenter` would end a sentence after every 'No.' and 'Vol.', of which such an archive has thousands. */
export function splitSentences(words: readonly string[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (next !== undefined && !(ENDS.test(word) && BEGINS.test(next) && !isAbbreviated(word))) continue;
    sentences.push({ from, to: index + 1 });
    from = index + 1;
  }
  return sentences;
}

const isAbbreviated = (word: string): boolean =>
  INITIALS.test(word) || ABBREVIATIONS.has(word.toLowerCase().replace(/^\P{L}+|\.$/gu, ''));

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Words that are next to each other are marked together, with the space between them. */
export function markWords(
  text: string,
  matches: readonly Match[],
  { start, end, cutBefore, cutAfter }: Excerpt,
): Piece[] {
  const pieces: Piece[] = cutBefore ? [{ text: '… ', marked: false }] : [];
  let at = start;
  for (const match of matches) {
    if (match.start < at || match.end > end) continue;
    const last = pieces.at(-1);
    const between = text.slice(at, match.start);
    const word = text.slice(match.start, match.end);
    if (last?.marked === true && between === ' ')
      pieces.splice(-1, 1, { text: `${last.text} ${word}`, marked: true });
    else {
      if (between !== '') pieces.push({ text: between, marked: false });
      pieces.push({ text: word, marked: true });
    }
    at = match.end;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), marked: false });
  if (cutAfter) pieces.push({ text: ' …', marked: false });
  return pieces;
}
