/** Parses a numeral and rejects what isn't an issue number: years, amounts, times, counts. */
import { HYPHENS, matchAt, matchEnd, skipSeparators } from './characters.ts';
import type { SeriesGrammar } from './grammar.ts';
import { parseDateAfterNumber } from './parse-date-range.ts';

/**
 * What introduces a number: a number word ('No'), a noun ('issues'), a hyphen to the name ('EIP-1559'), a bracket or
 * 'see', or nothing.
 */
export type NumberContext = 'word' | 'noun' | 'joined' | 'introduced' | 'none';

export interface NumberStyle {
  readonly series: SeriesGrammar;
  readonly label: NumberContext;
  /** Whether dates may follow the numbers; volumes of a work have none. */
  readonly dated: boolean;
}

export interface Numeral {
  readonly end: number;
  readonly value: number;
}

/** The previous item of a list, or null. */
type Before = { readonly to: number } | null;

const DIGITS = /\d{1,7}/y;
const THOUSANDS = /([1-9]\d?),(\d{3})(?!\d)(?!,\d{3})/y;
const WORD_AFTER_HYPHEN = new RegExp(`[${HYPHENS}]\\p{L}`, 'uy');
const LETTER = /\p{L}/uy;
/** Makes a numeral something else: a decimal, a time, an amount, a word, a file name. */
const NO_NUMBER = /(?:[\d\p{L}%°$£€]|[.:]\d|\.(?:pdf|html?|txt|docx?|md|jpe?g|png)(?!\p{L}))/iuy;

/** A numeral without a leading zero, of seven digits at most. */
export function parseNumeral(text: string, at: number, { label }: NumberStyle): Numeral | null {
  const thousands = matchAt(THOUSANDS, text, at);
  // 'EPSR 1,500 marched': a comma without a number word makes an amount.
  if (thousands !== null && (label === 'none' || label === 'introduced')) return null;
  if (thousands !== null)
    return { end: at + thousands[0].length, value: Number(`${thousands[1]}${thousands[2]}`) };
  const digits = matchAt(DIGITS, text, at);
  if (digits === null || digits[0].startsWith('0')) return null;
  return { end: at + digits[0].length, value: Number(digits[0]) };
}

/** Rejects a numeral by what follows it: 'EPSR 50%', '10.30', '12-page', '50 readers'. */
export function endsCleanly(text: string, end: number, { label }: NumberStyle, before: Before): boolean {
  if (matchEnd(NO_NUMBER, text, end) !== null) return false;
  if (before === null && (label === 'word' || label === 'joined')) return true;
  return matchEnd(WORD_AFTER_HYPHEN, text, end) === null && !isFollowedByCountedNoun(text, end);
}

/**
 * Without a number word a numeral may be something else, so two kinds need a whole date after them. Between 1900 and
 * 2099 it is a year: 'the EPSR 2004 conference'; after a bracket or 'see' it is a number if the phrase ends with it,
 * '(EPSR 2004)', but not '(EPSR 2004 accounts)'; in a list it is a year if the others are much lower, '(EPSR 1128, 2004)'.
 * Below 100 it counts something: 'EPSR 12 demands', '(EPSR 3 points)', but not '(EPSR 37)'. A series without number
 * words can't write its numbers in another way: 'RFC 2026', 'RFC 20'.
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
  if (label === 'introduced') return matchEnd(LETTER, text, skipSeparators(text, end)) !== null;
  return label === 'none';
}

/** '(EPSR 1999-2000)' are years, even in a bracket. */
export const areYears = (first: Numeral, last: Numeral, { label, series }: NumberStyle): boolean =>
  !series.bareNumbers &&
  (label === 'none' || label === 'introduced') &&
  first.value >= 1900 &&
  last.value <= 2099;

/** Nouns that make a number before them a count ('EPSR 50 readers'). A verb may follow a citation: 'EPSR 1128 argued'. */
const COUNTED = `people copies readers supporters sellers subscribers subscriptions members comrades workers miners
  soldiers troops dead others more years months weeks days hours minutes pages leaflets
  signatures votes strong times words percent per pc million billion thousand hundred dozen pounds pence dollars euros`;

/** Nouns that make a date before them that of an event ('the EPSR October 2004 conference'). */
const EVENTS = `conference conferences congress meeting meetings rally school schools seminar seminars forum
  weekend picnic social event events demonstration demo march fair bazaar agm camp party dinner lecture tour debate
  discussion appeal fund calendar diary programme election anniversary campaign launch`;

const COUNTED_WORDS = new Set(COUNTED.split(/\s+/));
const EVENT_WORDS = new Set(EVENTS.split(/\s+/));
const WORD = /\p{L}{2,14}(?!\p{L})/uy;

const isFollowedByCountedNoun = (text: string, end: number): boolean =>
  COUNTED_WORDS.has(wordAfter(text, end));

export const isFollowedByEventNoun = (text: string, end: number): boolean =>
  EVENT_WORDS.has(wordAfter(text, end));

const wordAfter = (text: string, end: number): string =>
  matchAt(WORD, text, skipSeparators(text, end))?.[0].toLowerCase() ?? '';
