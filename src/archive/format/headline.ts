/**
 * The headline of an essay. If print has no title, the record's title is the beginning of the standfirst; the page then
 * shows those words as the title and the rest as the standfirst.
 */
import type { EssayRecord } from '../schema/essay.ts';

interface Headline {
  readonly title: string;
  /** The standfirst, or its rest after the title. */
  readonly standfirst: string | null;
  /** Offset of this standfirst in that of the record. */
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
  // The title needs no full stop, but any other mark.
  const mark = stop.trim();
  return {
    title: `${standfirst.slice(0, end)}${mark === '.' ? '' : mark}`,
    standfirst: standfirst.slice(from),
    from,
  };
}

/** Where a title ends in the standfirst that it is the beginning of; spaces may differ. Null if it isn't one. */
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

/** The font size class of a title, by its length. */
export const titleSize = (title: string): 'short' | 'long' | 'longest' =>
  title.length <= 60 ? 'short' : title.length <= 130 ? 'long' : 'longest';

/** A standfirst of more words is set as text. */
const LONG_STANDFIRST = 60;

export const isLongStandfirst = (standfirst: string): boolean =>
  standfirst.split(/\s+/).length > LONG_STANDFIRST;

/** Advance widths of Archivo 800 in em, from the font file, of the letters A to Z and of other characters. */
const CAPITALS = [
  0.746, 0.745, 0.752, 0.755, 0.699, 0.641, 0.815, 0.787, 0.329, 0.63, 0.77, 0.623, 0.914, 0.787, 0.81, 0.698,
  0.81, 0.75, 0.697, 0.675, 0.783, 0.729, 0.979, 0.736, 0.732, 0.682,
];
const OTHERS: Readonly<Record<string, number>> = { '–': 0.5, '-': 0.333, '&': 0.816, ' ': 0.189 };
const DIGIT = 0.625;
/** The mean of lower-case letters. */
const SMALL_LETTER = 0.57;
/** The letter-spacing of the home page's headline. */
const TRACKING = -0.04;

/** The width of a headline in em. */
export const measureHeadline = (words: string): number =>
  [...words].reduce((sum, letter) => sum + TRACKING + widthOf(letter), 0);

function widthOf(letter: string): number {
  if (/\d/.test(letter)) return DIGIT;
  const index = /[A-Z]/.test(letter) ? letter.charCodeAt(0) - 65 : -1;
  return CAPITALS[index] ?? OTHERS[letter] ?? SMALL_LETTER;
}
