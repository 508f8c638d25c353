/**
 * What a citation says after the series' name: a work, a number, a date, in brackets or not. The readers are
 * tried in the order of how much they need: a bracket must close, a word must stand before a number; a bare
 * number comes last, since it can be so many other things.
 */
import {
  crossesLine,
  GAP,
  HYPHENS,
  matchAt,
  matchEnd,
  QUOTATION_MARKS,
  SPACES,
  skipSeparators,
} from './characters.ts';
import { completeKeys } from './complete-keys.ts';
import type { SeriesGrammar } from './grammar.ts';
import { type CitationFields, dateKeys, numbersToKeys } from './keys.ts';
import type { NumberContext } from './numerals.ts';
import { isFollowedByEventNoun } from './numerals.ts';
import { type DateAfter, readMonthsOrDate } from './parse-date-range.ts';
import { parseLabelled, readDateOfIssue, readOrdinal } from './parse-issue-phrase.ts';
import type { PrintedName } from './parse-name.ts';
import { parseNumbers } from './parse-numbers.ts';
import { parseWork } from './parse-work.ts';

export interface NamePlace {
  readonly text: string;
  readonly series: SeriesGrammar;
  readonly name: PrintedName;
  /** Whether a bracket or 'see' leads to the name. */
  readonly pointed: boolean;
}

const LEADS = new RegExp(
  `(?:(?:see|also|e\\.?g\\.?|cf\\.?|in)(?!\\p{L})[${SPACES}\\r\\n.,:]{1,8}){0,3}`,
  'iuy',
);
const TRAILS = new RegExp(
  `[${SPACES},;]{0,4}(?:(?:e\\.?g|etc|for example)(?!\\p{L})[${SPACES}.,]{0,4})?`,
  'iuy',
);
const FEW_WORDS = new RegExp(`(?:\\p{Ll}[\\p{Ll}’'-]{0,14}${GAP}){1,4}(?=[([])`, 'uy');
const CLOSED_JOINT = new RegExp(`[${HYPHENS}:#/]?(?=\\d)`, 'y');
const COMMA_OR_DASH = new RegExp(`[,:]|[${HYPHENS}](?=[${SPACES}\\r\\n])`, 'y');
const QUOTE = new RegExp(`[${QUOTATION_MARKS}]`, 'y');
const CLOSING = /[)\]]/y;
const CONNECTIVE = new RegExp(`(of|for|dated|from)(?!\\p{L})${GAP}(?:the${GAP})?`, 'iuy');
const IN = new RegExp(`in(?!\\p{L})${GAP}(?:(?:its|the|their)${GAP})?`, 'iuy');

export function parseAfterName(place: NamePlace): CitationFields | null {
  const { text, series, name } = place;
  const at = skipSeparators(text, name.end);
  const keys =
    parseWork(text, at, series, true) ??
    readQuotedWork(text, at, series) ??
    readBracket(place, at) ??
    readClosedUp(place) ??
    readOpen(place, at) ??
    readDistantBracket(place, at);
  return keys === null ? null : completeKeys(text, keys, series);
}

/** `EPSR ‘Perspectives 2002’`. */
function readQuotedWork(text: string, at: number, series: SeriesGrammar): CitationFields | null {
  const keys = matchEnd(QUOTE, text, at) === null ? null : parseWork(text, at + 1, series, true);
  return keys === null ? null : { ...keys, end: matchEnd(QUOTE, text, keys.end) ?? keys.end };
}

/** `EPSR (No 1254 26-10-04)`: nothing else may stand in the bracket, and a year alone is no number. */
function readBracket({ text, series }: NamePlace, opening: number): CitationFields | null {
  const sign = text[opening];
  if (sign !== '(' && sign !== '[') return null;
  const inner = skipSeparators(text, opening + 1);
  const at = matchEnd(LEADS, text, inner) ?? inner;
  const keys =
    parseWork(text, at, series, true) ??
    parseLabelled(text, at, series) ??
    readWholeDate(text, at, series) ??
    readBare(text, at, series, 'none');
  if (keys === null) return null;
  const whole = completeKeys(text, keys, series);
  const close = skipSeparators(text, matchEnd(TRAILS, text, whole.end) ?? whole.end);
  return text[close] === (sign === '(' ? ')' : ']') ? { ...whole, end: close + 1 } : null;
}

/**
 * 'The EPSR argued (No 1254 26-10-04)', 'EPSR editorial (No 1254 26-10-04)': a bracket that has both number and
 * date is read over a few words, if no other name is among them.
 */
function readDistantBracket(place: NamePlace, at: number): CitationFields | null {
  const words = matchEnd(FEW_WORDS, place.text, at);
  const keys = words === null ? null : readBracket(place, words);
  return keys?.members.every(({ form, date }) => form === 'number-date' && date?.length === 10) ? keys : null;
}

/** `EPSR1128`, `EIP-1559`, `EPSR#1128`. */
function readClosedUp({ text, series, name }: NamePlace): CitationFields | null {
  const at = name.possessive ? null : matchEnd(CLOSED_JOINT, text, name.end);
  if (at === null) return null;
  return readWholeDate(text, at, series) ?? readBare(text, at, series, 'joined');
}

function readOpen(
  { text, series, name, pointed: introduced }: NamePlace,
  after: number,
): CitationFields | null {
  const sign = matchEnd(COMMA_OR_DASH, text, after);
  const at = sign === null ? after : skipSeparators(text, sign);
  const labelled =
    parseLabelled(text, at, series) ?? readConnected(text, at, series) ?? readOrdinal(text, at, series);
  if (labelled !== null) return labelled;
  const date = readDated(text, at, series, introduced || sign !== null);
  if (date !== null) return date;
  // 'The EPSR, 1128 of them' cites nothing; '(EPSR, 1128)' does. 'The EPSR’s 20 members' are no issue.
  if (!introduced && (name.possessive || sign !== null)) return null;
  // '…of the EPSR⏎1. First point' goes on with a list.
  if (crossesLine(text, name.end, at) && /^\d{1,2}[.)]/.test(text.slice(at, at + 3))) return null;
  return readBare(text, at, series, introduced ? 'pointed' : 'none');
}

/** 'EPSR of 26 October 2004', 'EPSR for October 2004', 'EPSR, in its issue 1254'. */
function readConnected(text: string, at: number, series: SeriesGrammar): CitationFields | null {
  const inside = matchEnd(IN, text, at);
  if (inside !== null) return parseLabelled(text, inside, series);
  const connective = matchAt(CONNECTIVE, text, at);
  if (connective === null) return null;
  const date = readMonthsOrDate(text, at + connective[0].length, series);
  if (date === null || isFollowedByEventNoun(text, date.end)) return null;
  // 'The EPSR from October 2004' is the paper since then, and 'for 3 March' what it has in store.
  const loose =
    /^f/i.test(connective[0]) && date.precision === (/^from/i.test(connective[0]) ? 'month' : 'yearless');
  return loose ? null : dateKeys(date);
}

/** 'EPSR 26 October 2004', 'EPSR’s October 26 edition', 'EPSR May–September issues 2000'. */
function readDated(
  text: string,
  at: number,
  series: SeriesGrammar,
  introduced: boolean,
): CitationFields | null {
  const ofIssue = readDateOfIssue(text, at, series);
  if (ofIssue !== null) return ofIssue;
  const date = readMonthsOrDate(text, at, series);
  if (date === null) return null;
  // '(EPSR October 26)': without a year, only a bracket that ends with it shows whose date it is.
  if (
    introduced &&
    date.precision === 'yearless' &&
    matchEnd(CLOSING, text, skipSeparators(text, date.end)) !== null
  )
    return dateKeys(date);
  return readWhole(text, date, introduced);
}

const readWholeDate = (text: string, at: number, series: SeriesGrammar): CitationFields | null => {
  const date = readMonthsOrDate(text, at, series);
  return date === null ? null : readWhole(text, date, true);
};

/** A date that stands alone has its year, and nothing that took place on it. */
function readWhole(text: string, date: DateAfter, introduced: boolean): CitationFields | null {
  return date.precision === 'yearless' || (!introduced && isFollowedByEventNoun(text, date.end))
    ? null
    : dateKeys(date);
}

/** Numbers with no word before them. */
function readBare(
  text: string,
  at: number,
  series: SeriesGrammar,
  label: NumberContext,
): CitationFields | null {
  // 'EPSR 3 March' is a date without its year, which says too little to be read as one.
  if (!series.numbered || readMonthsOrDate(text, at, series) !== null) return null;
  const numbers = parseNumbers(text, at, { series, label, dated: true });
  return numbers === null ? null : numbersToKeys(numbers);
}
