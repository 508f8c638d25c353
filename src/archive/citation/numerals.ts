/**
 * Figures, and what they may be instead of an issue's number: a year, an amount, a time, a count of something.
 */
import { HYPHENS, matchAt, matchEnd, skipSeparators } from './characters.ts';
import type { SeriesGrammar } from './grammar.ts';
import { parseDateAfterNumber } from './parse-date-range.ts';

/**
 * What says that figures are an issue's number: a number word ('No'), a noun ('issues'), a sign that joins them to
 * the name ('EIP-1559'), a bracket or 'see', or nothing.
 */
export type NumberContext = 'word' | 'noun' | 'joined' | 'pointed' | 'none';

export interface NumberStyle {
  readonly series: SeriesGrammar;
  readonly label: NumberContext;
  /** Whether dates are read after the numbers; a work's volumes have none. */
  readonly dated: boolean;
}

export interface Numeral {
  readonly end: number;
  readonly value: number;
}

/** The member of a list before the one in question, or null. */
type Before = { readonly to: number } | null;

const FIGURES = /\d{1,7}/y;
const THOUSANDS = /([1-9]\d?),(\d{3})(?!\d)(?!,\d{3})/y;
const WORD_AFTER_HYPHEN = new RegExp(`[${HYPHENS}]\\p{L}`, 'uy');
const LETTER = /\p{L}/uy;
/** What makes of figures something else: a decimal, a time, an amount, a word, the name of a file. */
const NO_NUMBER = /(?:[\d\p{L}%°$£€]|[.:]\d|\.(?:pdf|html?|txt|docx?|md|jpe?g|png)(?!\p{L}))/iuy;

/** Figures that could number an issue: no leading nought, seven figures at most. */
export function parseNumeral(text: string, at: number, { label }: NumberStyle): Numeral | null {
  const thousands = matchAt(THOUSANDS, text, at);
  // 'EPSR 1,500 marched': without a word before it, what is parted so is an amount.
  if (thousands !== null && (label === 'none' || label === 'pointed')) return null;
  if (thousands !== null)
    return { end: at + thousands[0].length, value: Number(`${thousands[1]}${thousands[2]}`) };
  const figures = matchAt(FIGURES, text, at);
  if (figures === null || figures[0].startsWith('0')) return null;
  return { end: at + figures[0].length, value: Number(figures[0]) };
}

/** What follows the figures: not 'EPSR 50%', '10.30', '12-page', '50 readers'. */
export function endsCleanly(text: string, end: number, { label }: NumberStyle, before: Before): boolean {
  if (matchEnd(NO_NUMBER, text, end) !== null) return false;
  if (before === null && (label === 'word' || label === 'joined')) return true;
  return matchEnd(WORD_AFTER_HYPHEN, text, end) === null && !isFollowedByCountedNoun(text, end);
}

/**
 * Without a word before it a number may be something else, so that two kinds are left alone unless a whole date
 * follows. One between 1900 and 2099 is taken for a year: 'the EPSR 2004 conference'; after a bracket or 'see' it
 * is a number where the phrase ends with it, '(EPSR 2004)', but not '(EPSR 2004 accounts)'; in a list it is a year
 * where the others are far from it, '(EPSR 1128, 2004)'. One below 100 counts something: 'EPSR 12 demands',
 * '(EPSR 3 points)', but not '(EPSR 37)'. A series that has no number words has no other way to write its numbers: 'RFC 2026', 'RFC 20'.
 */
export function isTooShort(
  text: string,
  { value, end }: Numeral,
  { label, dated, series }: NumberStyle,
  before: Before,
): boolean {
  const likeYear = value >= 1900 && value <= 2099;
  if (series.bareNumbers || (!likeYear && value >= 100)) return false;
  if (before !== null) return likeYear && before.to < 1800;
  if (dated && parseDateAfterNumber(text, end, series)?.precision === 'day') return false;
  if (label === 'pointed') return matchEnd(LETTER, text, skipSeparators(text, end)) !== null;
  return label === 'none';
}

/** '(EPSR 1999-2000)' are years of it, whatever points at them. */
export const areYears = (first: Numeral, last: Numeral, { label, series }: NumberStyle): boolean =>
  !series.bareNumbers &&
  (label === 'none' || label === 'pointed') &&
  first.value >= 1900 &&
  last.value <= 2099;

/**
 * Words that show a number or a date after a series' name to be something other than an issue's: what is
 * counted ('EPSR 50 readers') and what takes place ('the EPSR October 2004 conference'). English usage, and no
 * closed list: a verb may follow a citation just as well ('EPSR 1128 argued'), so that only the word can tell.
 */
const COUNTED = `people copies readers supporters sellers subscribers subscriptions members comrades workers miners
  soldiers troops dead others more years months weeks days hours minutes pages leaflets
  signatures votes strong times words percent per pc million billion thousand hundred dozen pounds pence dollars euros`;

const TAKING_PLACE = `conference conferences congress meeting meetings rally school schools seminar seminars forum
  weekend picnic social event events demonstration demo march fair bazaar agm camp party dinner lecture tour debate
  discussion appeal fund calendar diary programme election anniversary campaign launch`;

const COUNTED_WORDS = new Set(COUNTED.split(/\s+/));
const EVENT_WORDS = new Set(TAKING_PLACE.split(/\s+/));
const WORD = /\p{L}{2,14}(?!\p{L})/uy;

/** Whether the next word after `end` is what the figures before it count. */
export const isFollowedByCountedNoun = (text: string, end: number): boolean =>
  COUNTED_WORDS.has(wordAfter(text, end));

/** Whether the next word after `end` is what took place on the date before it. */
export const isFollowedByEventNoun = (text: string, end: number): boolean =>
  EVENT_WORDS.has(wordAfter(text, end));

const wordAfter = (text: string, end: number): string =>
  matchAt(WORD, text, skipSeparators(text, end))?.[0].toLowerCase() ?? '';
