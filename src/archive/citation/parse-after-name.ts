/**
 * Parses what follows the name of a series: a work, a number, a date, in brackets or not. The strictest forms come first: a
 * bracket must close, a number word must precede a number; a bare number comes last, because it may be something else.
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
import { type CitationFields, completeFields, dateFields, issueFields } from './fields.ts';
import type { SeriesGrammar } from './grammar.ts';
import { isFollowedByEventNoun, type NumberContext } from './numerals.ts';
import { type DateAfter, parseMonthsOrDate } from './parse-date-range.ts';
import { parseDateOfIssue, parseLabelled, parseOrdinal } from './parse-issue-phrase.ts';
import type { PrintedName } from './parse-name.ts';
import { parseNumbers } from './parse-numbers.ts';
import { parseWork } from './parse-work.ts';

interface NamePlace {
  readonly text: string;
  readonly series: SeriesGrammar;
  readonly name: PrintedName;
  /** Whether a bracket or 'see' precedes the name. */
  readonly introduced: boolean;
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
  const fields =
    parseWork(text, at, series, true) ??
    parseQuotedWork(text, at, series) ??
    parseBracket(place, at) ??
    parseClosedUp(place) ??
    parseOpen(place, at) ??
    parseDistantBracket(place, at);
  return fields === null ? null : completeFields(text, fields, series);
}

/** `EPSR ‘Perspectives 2002’`. */
function parseQuotedWork(text: string, at: number, series: SeriesGrammar): CitationFields | null {
  const fields = matchEnd(QUOTE, text, at) === null ? null : parseWork(text, at + 1, series, true);
  return fields === null ? null : { ...fields, end: matchEnd(QUOTE, text, fields.end) ?? fields.end };
}

/** `EPSR (No 1254 26-10-04)`: the bracket has nothing else, and a year alone is no number. */
function parseBracket({ text, series }: NamePlace, opening: number): CitationFields | null {
  const bracket = text[opening];
  if (bracket !== '(' && bracket !== '[') return null;
  const inner = skipSeparators(text, opening + 1);
  const at = matchEnd(LEADS, text, inner) ?? inner;
  const fields =
    parseWork(text, at, series, true) ??
    parseLabelled(text, at, series) ??
    parseWholeDate(text, at, series) ??
    parseBare(text, at, series, 'none');
  if (fields === null) return null;
  const whole = completeFields(text, fields, series);
  const close = skipSeparators(text, matchEnd(TRAILS, text, whole.end) ?? whole.end);
  return text[close] === (bracket === '(' ? ')' : ']') ? { ...whole, end: close + 1 } : null;
}

/**
 * 'The EPSR argued (No 1254 26-10-04)', 'EPSR editorial (No 1254 26-10-04)': a few lower-case words may precede a bracket
 * that has both number and date.
 */
function parseDistantBracket(place: NamePlace, at: number): CitationFields | null {
  const words = matchEnd(FEW_WORDS, place.text, at);
  const fields = words === null ? null : parseBracket(place, words);
  return fields?.members.every(({ form, date }) => form === 'number-date' && date?.length === 10)
    ? fields
    : null;
}

/** `EPSR1128`, `EIP-1559`, `EPSR#1128`. */
function parseClosedUp({ text, series, name }: NamePlace): CitationFields | null {
  const at = name.possessive ? null : matchEnd(CLOSED_JOINT, text, name.end);
  if (at === null) return null;
  return parseWholeDate(text, at, series) ?? parseBare(text, at, series, 'joined');
}

function parseOpen({ text, series, name, introduced }: NamePlace, after: number): CitationFields | null {
  const mark = matchEnd(COMMA_OR_DASH, text, after);
  const at = mark === null ? after : skipSeparators(text, mark);
  const labelled =
    parseLabelled(text, at, series) ?? parseConnected(text, at, series) ?? parseOrdinal(text, at, series);
  if (labelled !== null) return labelled;
  const date = parseDated(text, at, series, introduced || mark !== null);
  if (date !== null) return date;
  // 'The EPSR, 1128 of them' cites nothing; '(EPSR, 1128)' does. 'The EPSR’s 20 members' are no issue.
  if (!introduced && (name.possessive || mark !== null)) return null;
  // '…of the EPSR⏎1. First point' goes on with a list.
  if (crossesLine(text, name.end, at) && /^\d{1,2}[.)]/.test(text.slice(at, at + 3))) return null;
  return parseBare(text, at, series, introduced ? 'introduced' : 'none');
}

/** 'EPSR of 26 October 2004', 'EPSR for October 2004', 'EPSR, in its issue 1254'. */
function parseConnected(text: string, at: number, series: SeriesGrammar): CitationFields | null {
  const inside = matchEnd(IN, text, at);
  if (inside !== null) return parseLabelled(text, inside, series);
  const connective = matchAt(CONNECTIVE, text, at);
  if (connective === null) return null;
  const date = parseMonthsOrDate(text, at + connective[0].length, series);
  if (date === null || isFollowedByEventNoun(text, date.end)) return null;
  // 'The EPSR from October 2004' is the paper since then, and 'for 3 March' is what is planned.
  const loose =
    /^f/i.test(connective[0]) && date.precision === (/^from/i.test(connective[0]) ? 'month' : 'yearless');
  return loose ? null : dateFields(date);
}

/** 'EPSR 26 October 2004', 'EPSR’s October 26 edition', 'EPSR May–September issues 2000'. */
function parseDated(
  text: string,
  at: number,
  series: SeriesGrammar,
  introduced: boolean,
): CitationFields | null {
  const ofIssue = parseDateOfIssue(text, at, series);
  if (ofIssue !== null) return ofIssue;
  const date = parseMonthsOrDate(text, at, series);
  if (date === null) return null;
  // '(EPSR October 26)': a date without a year must end the bracket.
  if (
    introduced &&
    date.precision === 'yearless' &&
    matchEnd(CLOSING, text, skipSeparators(text, date.end)) !== null
  )
    return dateFields(date);
  return wholeDate(text, date, introduced);
}

const parseWholeDate = (text: string, at: number, series: SeriesGrammar): CitationFields | null => {
  const date = parseMonthsOrDate(text, at, series);
  return date === null ? null : wholeDate(text, date, true);
};

/** A date by itself must have a year, and no event noun may follow. */
function wholeDate(text: string, date: DateAfter, introduced: boolean): CitationFields | null {
  return date.precision === 'yearless' || (!introduced && isFollowedByEventNoun(text, date.end))
    ? null
    : dateFields(date);
}

/** Numbers without a number word. */
function parseBare(
  text: string,
  at: number,
  series: SeriesGrammar,
  label: NumberContext,
): CitationFields | null {
  // 'EPSR 3 March' is a date without a year, and no number.
  if (!series.numbered || parseMonthsOrDate(text, at, series) !== null) return null;
  const numbers = parseNumbers(text, at, { series, label, dated: true });
  return numbers === null ? null : issueFields(numbers);
}
