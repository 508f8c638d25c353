/**
 * Parses phrases with a number word, a noun for an issue, or an ordinal: 'No 1254', 'issues 1128, 1130', 'issue of 26
 * October 2004', 'October 26 edition', '1500th issue'. They may precede or follow the name of the series.
 */
import { GAP, ISSUE_NOUN, matchAt, matchEnd, skipSeparators } from './characters.ts';
import { type CitationFields, dateFields, issueFields, single } from './fields.ts';
import type { SeriesGrammar } from './grammar.ts';
import { type DateConvention, parseYear } from './parse-date.ts';
import { isoMonths, parseMonthRange, parseMonthsOrDate } from './parse-date-range.ts';
import { parseNumbers } from './parse-numbers.ts';

const BACK = new RegExp(`back${GAP}(?=${ISSUE_NOUN})`, 'iuy');
const NOUN = new RegExp(ISSUE_NOUN, 'iuy');
const ORDINAL = /([1-9]\d{0,5})(?:st|nd|rd|th)(?!\p{L})/iuy;
const COMMA = /,/y;
const CONNECTIVE = new RegExp(`(?:of|for|dated|from)(?!\\p{L})${GAP}(?:the${GAP})?`, 'iuy');

/** 'No 1254', 'issue of 26 October 2004', 'issues May–July 2000'. */
export function parseLabelled(text: string, from: number, series: SeriesGrammar): CitationFields | null {
  const at = matchEnd(BACK, text, from) ?? from;
  const word = series.skipNumberWord(text, at);
  if (word === null) return null;
  if (word.noun) {
    const date = parseMonthsOrDate(text, matchEnd(CONNECTIVE, text, word.end) ?? word.end, series);
    if (date !== null) return dateFields(date);
  }
  if (!series.numbered) return null;
  const numbers = parseNumbers(text, word.end, { series, label: word.noun ? 'noun' : 'word', dated: true });
  if (numbers === null) return null;
  // 'Issues 1998-2000' are the issues of three years.
  const years = word.noun && !series.bareNumbers && numbers.lowest >= 1900 && numbers.highest <= 2099;
  return years && numbers.lowest < numbers.highest ? null : issueFields(numbers);
}

/** 'The EPSR’s 1500th issue', 'the 1500th issue of the EPSR'. */
export function parseOrdinal(text: string, at: number, series: SeriesGrammar): CitationFields | null {
  const ordinal = series.numbered ? matchAt(ORDINAL, text, at) : null;
  if (ordinal === null) return null;
  const noun = matchEnd(NOUN, text, skipSeparators(text, at + ordinal[0].length));
  return noun === null ? null : single(noun, { form: 'number', number: Number(ordinal[1]) });
}

/** A date before the noun: 'October 26 edition', 'May–September issues 2000'. */
export function parseDateOfIssue(text: string, at: number, series: SeriesGrammar): CitationFields | null {
  const months = parseMonthsOfIssues(text, at, series);
  if (months !== null) return months;
  const date = parseMonthsOrDate(text, at, series);
  // 'The November 3, 1998, edition'.
  const noun =
    date === null
      ? null
      : matchEnd(NOUN, text, skipSeparators(text, matchEnd(COMMA, text, date.end) ?? date.end));
  return date === null || noun === null ? null : dateFields({ ...date, end: noun });
}

/** 'May–September issues 2000', 'May–September 2000 issues'. */
export function parseMonthsOfIssues(
  text: string,
  at: number,
  convention: DateConvention,
): CitationFields | null {
  const months = parseMonthRange(text, at, convention);
  const noun = months === null ? null : matchEnd(NOUN, text, skipSeparators(text, months.end));
  if (months === null || noun === null) return null;
  const year = months.to.year === null ? parseYear(text, noun, convention, false) : null;
  if (months.to.year === null && year === null) return null;
  return dateFields({
    end: year?.end ?? noun,
    iso: isoMonths(months, year?.value ?? null),
    precision: 'months',
  });
}
