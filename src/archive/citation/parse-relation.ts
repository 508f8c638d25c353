/**
 * A citation by its relation to the citing issue: 'previous four issues', 'last week’s EPSR', 'the issue before
 * last', 'two issues ago'. From No 1213, 'previous four issues' is 1209 to 1212; 'last week’s' is one number
 * back, since the series' name for its interval isn't a measure of it.
 *
 * In a review 'issues' are also what is argued about, so that without the series' name the phrase needs a
 * pointer before it (a bracket, 'see', 'in', 'from') and may not be another's ('the last issue of Weekly
 * Worker'). How many must be said: 'previous issues' are no issues in particular. What comes next is a promise
 * and no citation.
 */
import type { SeriesId } from '../schema/id.ts';
import { APOSTROPHES, GAP, matchAt, matchEnd, SEPARATORS, skipSeparators, textBefore } from './characters.ts';
import type { CitationGrammar } from './grammar.ts';
import type { CitationFields } from './keys.ts';
import { isFollowedByEventNoun } from './numerals.ts';
import { parseName } from './parse-name.ts';
import { MAX_NUMBERS } from './parse-numbers.ts';
import { COUNT, parseSmallNumber } from './small-numbers.ts';

export interface RelativeReference {
  readonly start: number;
  readonly end: number;
  /** How many numbers, and the nearest of them counted back from the citing one. */
  readonly count: number;
  readonly nearest: number;
  /** The series that is named in the phrase. */
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
/** 'Last issue’s article' is the series' own. */
const POSSESSIVE = new RegExp(`^[${APOSTROPHES}]s?(?!\\p{L})`, 'u');
const THE = /(?:the|our)(?!\p{L})/iuy;
const OF = /of(?!\p{L})/iuy;
const OWNER = new RegExp(
  `(?:(?:this|the|our)${GAP})?(?:paper|review|journal|bulletin|series)(?!\\p{L})`,
  'iuy',
);
const POINTED = new RegExp(
  `(?:[([]|(?<!\\p{L})(?:see|also|cf\\.?|in|from|since|e\\.?g\\.?,?))[${SEPARATORS}>]{0,8}(?:(?:the|our|its|also)[${SEPARATORS}>]{1,8}){0,2}$`,
  'iu',
);

export interface RelationPlace {
  readonly text: string;
  readonly at: number;
  /** Nothing before this place is read. */
  readonly floor: number;
  readonly grammar: CitationGrammar;
  /** Whether the series' name stands before it: 'the EPSR’s previous two issues'. */
  readonly owned: boolean;
}

/** Reads a relation at a place; its words may begin before, as in 'two issues ago'. */
export function parseRelativeReference(place: RelationPlace): RelativeReference | null {
  const { text, at } = place;
  const ago = matchEnd(AGO, text, at);
  if (ago !== null) return readAgo(place, ago);
  const beforeLast = matchEnd(BEFORE_LAST, text, at);
  if (beforeLast !== null) return settle(place, beforeLast, { count: 1, nearest: 2 });
  const week = matchEnd(WEEK, text, at);
  const owned = week === null && place.owned ? matchEnd(OWNED_WEEK, text, at) : null;
  if (owned !== null) return { start: at, end: owned, count: 1, nearest: 1, series: null };
  if (week !== null) return readNoun(place, week, '');
  const several = matchAt(SEVERAL, text, at);
  return several === null ? null : readNoun(place, at + several[0].length, several[1] ?? '');
}

function readAgo(place: RelationPlace, end: number): RelativeReference | null {
  const counted = countBefore(place);
  const nearest = counted === null ? null : parseSmallNumber(counted.printed);
  if (counted === null || nearest === null || nearest < 1) return null;
  return { start: counted.start, end, count: 1, nearest, series: null };
}

/** 'Two issues ago', 'the four previous issues'. */
function countBefore({
  text,
  at,
  floor: minStart,
}: RelationPlace): { start: number; printed: string } | null {
  const before = textBefore(text, at, minStart, 30);
  const match = COUNT_BEFORE.exec(before);
  return match === null ? null : { start: at - before.length + match.index, printed: match[1] ?? '' };
}

/** The noun after 'last week’s' or 'previous four': 'issues', 'EPSR', 'EPSRs', 'EPSR issues'. */
function readNoun(place: RelationPlace, end: number, printed: string): RelativeReference | null {
  const { text, at: start, grammar } = place;
  const count = printed === '' ? 1 : /^couple/i.test(printed) ? 2 : parseSmallNumber(printed);
  if (count === null || count < 1) return null;
  const at = skipSeparators(text, end);
  const name = parseName(text, at, grammar, null);
  const nounAt = name === null ? at : skipSeparators(text, name.end);
  const noun = matchAt(NOUN, text, nounAt);
  if (name === null && noun === null) return null;
  const last = noun === null ? (name?.end ?? end) : nounAt + noun[0].length;
  // 'Previous issues' are no issues in particular.
  if (printed === '' && (name?.plural === true || /s$/i.test(noun?.[0] ?? ''))) {
    const counted = countBefore(place);
    return counted === null ? null : readNoun({ ...place, at: counted.start }, end, counted.printed);
  }
  if (name === null) return settle(place, last, { count, nearest: 1 });
  return isFollowedByEventNoun(text, last)
    ? null
    : { start, end: last, series: name.series, count, nearest: 1 };
}

/** Whose issues they are: 'of the EPSR', 'of this paper', or nobody's; then the phrase must be pointed at. */
function settle(
  { text, at: start, floor: minStart, grammar, owned }: RelationPlace,
  end: number,
  relation: { readonly count: number; readonly nearest: number },
): RelativeReference | null {
  const of = matchEnd(OF, text, skipSeparators(text, end));
  if (of === null) {
    const introduced =
      owned ||
      POINTED.test(textBefore(text, start, minStart, 40)) ||
      POSSESSIVE.test(text.slice(end, end + 3));
    return introduced ? { start, end, series: null, ...relation } : null;
  }
  const at = skipSeparators(text, of);
  const name = parseName(text, skipSeparators(text, matchEnd(THE, text, at) ?? at), grammar, null);
  const owner = name?.end ?? matchEnd(OWNER, text, at);
  return owner === null ? null : { start, end: owner, series: name?.series ?? null, ...relation };
}

/** The numbers that a relation means from the citing issue's own; null numbers where that isn't known. */
export function relationKeys(
  { end, count, nearest }: RelativeReference,
  citing: number | null,
): CitationFields {
  const form = 'relative';
  const of = count > 1 ? 'range' : null;
  const to = citing === null ? null : citing - nearest;
  const from = to === null ? null : to - count + 1;
  if (from === null || to === null || from < 1 || count > MAX_NUMBERS)
    return { end, of, members: [{ form, number: null, work: null, date: null }] };
  const members = Array.from(
    { length: count },
    (_, index) => ({ form, number: from + index, work: null, date: null }) as const,
  );
  return { end, of, members };
}
