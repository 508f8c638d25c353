/**
 * Parses relative references: 'previous four issues', 'last week’s EPSR', 'the issue before last', 'two issues ago'. From
 * No 1213, 'previous four issues' is 1209 to 1212; 'last week’s' is one number back, whatever the interval of the series.
 *
 * 'Issues' are also matters of debate, so without the name of the series the phrase must be introduced (by a bracket,
 * 'see', 'in', 'from') and not belong to another publication ('the last issue of Weekly Worker'). The count must be
 * definite: 'previous issues' are no particular ones. References to later issues are no citations.
 */
import type { SeriesId } from '../schema/id.ts';
import { APOSTROPHES, GAP, matchAt, matchEnd, SEPARATORS, skipSeparators, textBefore } from './characters.ts';
import type { CitationFields, ListItem } from './fields.ts';
import type { CitationGrammar } from './grammar.ts';
import { isFollowedByEventNoun } from './numerals.ts';
import { parseName } from './parse-name.ts';
import { MAX_NUMBERS } from './parse-numbers.ts';
import { COUNT, parseSmallNumber } from './small-numbers.ts';

interface RelativeReference {
  readonly start: number;
  readonly end: number;
  /** How many issues, and how far back the nearest of them is. */
  readonly count: number;
  readonly nearest: number;
  /** The series that the phrase names. */
  readonly series: SeriesId | null;
}

const WORD = `(?:previous|preceding|last|past|prior)`;
const NOUN = /(?:issues?|editions?)(?!\p{L})/iuy;
const WEEK = new RegExp(`last${GAP}week(?:[${APOSTROPHES}]s|s[${APOSTROPHES}]?)(?!\\p{L})`, 'iuy');
/** '(EPSR last week)'. */
const OWNED_WEEK = new RegExp(`last${GAP}week(?![\\p{L}${APOSTROPHES}])`, 'iuy');
const SEVERAL = new RegExp(`${WORD}(?!\\p{L})(?:${GAP}(couple${GAP}of|${COUNT}))?`, 'iuy');
const BEFORE_LAST = new RegExp(`issue${GAP}before${GAP}last(?!\\p{L})`, 'iuy');
const AGO = new RegExp(`issues?${GAP}ago(?!\\p{L})`, 'iuy');
const COUNT_BEFORE = new RegExp(`(?<![\\p{L}\\d])(${COUNT})[${SEPARATORS}]{1,8}$`, 'iu');
/** 'Last issue’s article'. */
const POSSESSIVE = new RegExp(`^[${APOSTROPHES}]s?(?!\\p{L})`, 'u');
const THE = /(?:the|our)(?!\p{L})/iuy;
const OF = /of(?!\p{L})/iuy;
const OWNER = new RegExp(
  `(?:(?:this|the|our)${GAP})?(?:paper|review|journal|bulletin|series)(?!\\p{L})`,
  'iuy',
);
const INTRODUCED = new RegExp(
  `(?:[([]|(?<!\\p{L})(?:see|also|cf\\.?|in|from|since|e\\.?g\\.?,?))[${SEPARATORS}>]{0,8}(?:(?:the|our|its|also)[${SEPARATORS}>]{1,8}){0,2}$`,
  'iu',
);

interface RelativePlace {
  readonly text: string;
  readonly at: number;
  readonly minStart: number;
  readonly grammar: CitationGrammar;
  /** Whether the name of the series precedes it: 'the EPSR’s previous two issues'. */
  readonly owned: boolean;
}

/** The phrase at a place; it may begin before it, as in 'two issues ago'. */
export function parseRelativeReference(place: RelativePlace): RelativeReference | null {
  const { text, at } = place;
  const ago = matchEnd(AGO, text, at);
  if (ago !== null) return parseAgo(place, ago);
  const beforeLast = matchEnd(BEFORE_LAST, text, at);
  if (beforeLast !== null) return withOwner(place, beforeLast, { count: 1, nearest: 2 });
  const week = matchEnd(WEEK, text, at);
  const owned = week === null && place.owned ? matchEnd(OWNED_WEEK, text, at) : null;
  if (owned !== null) return { start: at, end: owned, count: 1, nearest: 1, series: null };
  if (week !== null) return parseNoun(place, week, '');
  const several = matchAt(SEVERAL, text, at);
  return several === null ? null : parseNoun(place, at + several[0].length, several[1] ?? '');
}

function parseAgo(place: RelativePlace, end: number): RelativeReference | null {
  const counted = countBefore(place);
  const nearest = counted === null ? null : parseSmallNumber(counted.printed);
  if (counted === null || nearest === null || nearest < 1) return null;
  return { start: counted.start, end, count: 1, nearest, series: null };
}

/** 'Two issues ago', 'the four previous issues'. */
function countBefore({ text, at, minStart }: RelativePlace): { start: number; printed: string } | null {
  const before = textBefore(text, at, minStart, 30);
  const match = COUNT_BEFORE.exec(before);
  return match === null ? null : { start: at - before.length + match.index, printed: match[1] ?? '' };
}

/** The noun after 'last week’s' or 'previous four': 'issues', 'EPSR', 'EPSRs', 'EPSR issues'. */
function parseNoun(place: RelativePlace, end: number, printed: string): RelativeReference | null {
  const { text, at: start, grammar } = place;
  const count = printed === '' ? 1 : /^couple/i.test(printed) ? 2 : parseSmallNumber(printed);
  if (count === null || count < 1) return null;
  const at = skipSeparators(text, end);
  const name = parseName(text, at, grammar, null);
  const nounAt = name === null ? at : skipSeparators(text, name.end);
  const noun = matchAt(NOUN, text, nounAt);
  if (name === null && noun === null) return null;
  const last = noun === null ? (name?.end ?? end) : nounAt + noun[0].length;
  // 'Previous issues' are no particular ones.
  if (printed === '' && (name?.plural === true || /s$/i.test(noun?.[0] ?? ''))) {
    const counted = countBefore(place);
    return counted === null ? null : parseNoun({ ...place, at: counted.start }, end, counted.printed);
  }
  if (name === null) return withOwner(place, last, { count, nearest: 1 });
  return isFollowedByEventNoun(text, last)
    ? null
    : { start, end: last, series: name.series, count, nearest: 1 };
}

/** Adds the owner after the phrase: 'of the EPSR', 'of this paper'. Without one the phrase must be introduced. */
function withOwner(
  { text, at: start, minStart, grammar, owned }: RelativePlace,
  end: number,
  relation: { readonly count: number; readonly nearest: number },
): RelativeReference | null {
  const of = matchEnd(OF, text, skipSeparators(text, end));
  if (of === null) {
    const introduced =
      owned ||
      INTRODUCED.test(textBefore(text, start, minStart, 40)) ||
      POSSESSIVE.test(text.slice(end, end + 3));
    return introduced ? { start, end, series: null, ...relation } : null;
  }
  const at = skipSeparators(text, of);
  const name = parseName(text, skipSeparators(text, matchEnd(THE, text, at) ?? at), grammar, null);
  const owner = name?.end ?? matchEnd(OWNER, text, at);
  return owner === null ? null : { start, end: owner, series: name?.series ?? null, ...relation };
}

/** The issue numbers that a phrase means, counted from the citing issue; null if its number is unknown. */
export function relativeFields(
  { end, count, nearest }: RelativeReference,
  citing: number | null,
): CitationFields {
  const form = 'relative';
  const of = count > 1 ? 'range' : null;
  const to = citing === null ? null : citing - nearest;
  const from = to === null ? null : to - count + 1;
  if (from === null || to === null || from < 1 || count > MAX_NUMBERS)
    return { end, of, members: [{ form, number: null, work: null, date: null }] };
  const memberAt = (index: number): ListItem => ({ form, number: from + index, work: null, date: null });
  return { end, of, members: Array.from({ length: count }, (_, index) => memberAt(index)) };
}
