/**
 * What stands at the head of an essay. Where print has no title, the record's is made of the standfirst's first
 * words; the page then sets those words large and lets the standfirst run on from them, so that nothing is read
 * twice and nothing is left out.
 */
import type { EssayRecord } from '../schema/essay.ts';

export interface Headline {
  readonly title: string;
  /** The standfirst, or what follows of it after the title; null where there is none. */
  readonly standfirst: string | null;
  /** Where the standfirst shown begins in the standfirst of the record. */
  readonly from: number;
}

export function splitHeadline({
  title,
  titleFrom,
  standfirst,
}: Pick<EssayRecord, 'title' | 'titleFrom' | 'standfirst'>): Headline {
  if (standfirst === undefined) return { title, standfirst: null, from: 0 };
  const end = titleFrom === undefined ? null : endOfTitle(title, standfirst);
  if (end === null) return { title, standfirst, from: 0 };
  const stop = /^[.,;:]?\s*/.exec(standfirst.slice(end))?.[0] ?? '';
  const from = end + stop.length;
  if (from === standfirst.length) return { title: standfirst, standfirst: null, from };
  // A full stop ends the title as a line end does; any other stop is needed to read on.
  const sign = stop.trim();
  return {
    title: `${standfirst.slice(0, end)}${sign === '.' ? '' : sign}`,
    standfirst: standfirst.slice(from),
    from,
  };
}

/** Where a title made of the standfirst's first words ends in it; spaces may differ. Null where it isn't made so. */
function endOfTitle(title: string, standfirst: string): number | null {
  const words = title.replace(/\s*…$/, '').trim().split(/\s+/);
  let at = standfirst.length - standfirst.trimStart().length;
  for (const [index, word] of words.entries()) {
    if (index > 0) at += /^\s*/.exec(standfirst.slice(at))?.[0].length ?? 0;
    if (!standfirst.startsWith(word, at)) return null;
    at += word.length;
  }
  return at;
}

/** How large a title can stand: by its length in characters. */
export function titleSize(title: string): 'short' | 'long' | 'longest' {
  return title.length <= 60 ? 'short' : title.length <= 130 ? 'long' : 'longest';
}

/** A standfirst of more words than this is text to be read, and is set as text. */
const LONG_STANDFIRST = 60;

export const isLongStandfirst = (standfirst: string): boolean =>
  standfirst.split(/\s+/).length > LONG_STANDFIRST;

/**
 * How wide words stand in Archivo 800, in em: what a headline must know to fill its line. Advances read from the
 * file; small letters are taken at their mean.
 */
const ADVANCES: Readonly<Record<string, number>> = {
  A: 0.746,
  B: 0.745,
  C: 0.752,
  D: 0.755,
  E: 0.699,
  F: 0.641,
  G: 0.815,
  H: 0.787,
  I: 0.329,
  J: 0.63,
  K: 0.77,
  L: 0.623,
  M: 0.914,
  N: 0.787,
  O: 0.81,
  P: 0.698,
  Q: 0.81,
  R: 0.75,
  S: 0.697,
  T: 0.675,
  U: 0.783,
  V: 0.729,
  W: 0.979,
  X: 0.736,
  Y: 0.732,
  Z: 0.682,
  '–': 0.5,
  '-': 0.333,
  '&': 0.816,
  ' ': 0.189,
};
const FIGURE = 0.625;
const SMALL_LETTER = 0.57;
/** The tracking of the cover. */
const TRACKING = -0.04;

export const measureHeadline = (words: string): number =>
  [...words].reduce(
    (sum, letter) => sum + TRACKING + (/\d/.test(letter) ? FIGURE : (ADVANCES[letter] ?? SMALL_LETTER)),
    0,
  );
