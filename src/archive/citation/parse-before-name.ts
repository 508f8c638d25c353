/**
 * Parses what precedes the name of a series: 'issue 1448 of the EPSR', 'the November 3 1998 edition of the EPSR', 'the
 * 26 October 2004 EPSR'. The name is found first, so parsing starts at every word of a bounded range before it and
 * must end at the name. Two patterns at the name's beginning exclude nearly all cases in advance.
 */
import { matchEnd, SEPARATORS, skipSeparators, textBefore } from './characters.ts';
import { type CitationFields, dateFields } from './fields.ts';
import type { SeriesGrammar } from './grammar.ts';
import { isFollowedByEventNoun } from './numerals.ts';
import { parseMonthsOrDate } from './parse-date-range.ts';
import { parseDateOfIssue, parseLabelled, parseOrdinal } from './parse-issue-phrase.ts';
import { isStandalone } from './parse-unnamed.ts';

/** Enough for 'issues 1128, 1130 and 1132 (Tuesday 26th October 2004)'. */
const MAX_BEFORE = 160;
const OF_THE = new RegExp(
  `([\\d)\\]]|(?<=\\p{L})(?:s|n|y|r|e))[${SEPARATORS}>]{1,8}of[${SEPARATORS}>]{1,8}(?:(?:the|our)[${SEPARATORS}>]{1,8})?$`,
  'iu',
);
const DIRECT = new RegExp(`[\\d)\\]],?[${SEPARATORS}>]{1,8}$`, 'u');
const WORD = /[\p{L}\p{N}]/uy;
const THE = new RegExp(`(?<!\\p{L})(?:the|that|this)[${SEPARATORS}>]{1,8}$`, 'iu');

interface BeforeName {
  readonly start: number;
  readonly fields: CitationFields;
  /** Whether at most a comma separates it from the name. */
  readonly direct: boolean;
}

export function parseBeforeName(
  text: string,
  name: { readonly start: number; readonly end: number },
  minStart: number,
  series: SeriesGrammar,
): BeforeName | null {
  const before = textBefore(text, name.start, minStart, MAX_BEFORE);
  const of = OF_THE.exec(before);
  if ((of === null && !DIRECT.test(before)) || isFollowedByEventNoun(text, name.end)) return null;
  const from = name.start - before.length;
  const end = of === null ? null : from + of.index + 1;
  for (const { index } of before.matchAll(/(?<![\p{L}\p{N}])(?=[\p{L}\p{N}#№])/gu)) {
    const start = from + index;
    const fields = end === null ? parseDirect(text, start, name.end, series) : parseOf(text, start, series);
    if (fields !== null && (end === null ? skipComma(text, fields.end) === name.start : fields.end === end))
      return { start, fields, direct: end === null };
  }
  return null;
}

/** 'Issue 1448 (5 July 2014)', 'May–September issues 2000', 'November 3 edition', '1500th issue'. */
const parseOf = (text: string, start: number, series: SeriesGrammar): CitationFields | null =>
  parseLabelled(text, start, series) ??
  parseOrdinal(text, start, series) ??
  parseDateOfIssue(text, start, series);

/**
 * 'The 26 October 2004 EPSR', '(issue 1254, EPSR)'. 'On 26 October 2004 EPSR supporters …' has no article, 'Weekly
 * Worker No 512, EPSR …' another's name, and in 'in issue 3, EPSR writers …' the name begins something.
 */
function parseDirect(
  text: string,
  start: number,
  nameEnd: number,
  series: SeriesGrammar,
): CitationFields | null {
  const date = THE.test(textBefore(text, start, 0, 12)) ? parseMonthsOrDate(text, start, series) : null;
  if (date !== null) return date.precision === 'yearless' ? null : dateFields(date);
  const ends = matchEnd(WORD, text, skipSeparators(text, nameEnd)) === null;
  return ends && isStandalone(text, start, 0) ? parseLabelled(text, start, series) : null;
}

function skipComma(text: string, end: number): number {
  const at = skipSeparators(text, end);
  return text[at] === ',' ? skipSeparators(text, at + 1) : at;
}

/** Number and date, one before the name and one after it: 'issue 1448 of the EPSR, 5 July 2014'. */
export function joinFields(before: CitationFields, after: CitationFields): CitationFields | null {
  const [first, ...more] = before.members;
  const [second, ...others] = after.members;
  if (first === undefined || second === undefined || more.length > 0 || others.length > 0) return null;
  if (before.of !== null || after.of !== null) return null;
  const [number, date] = first.form === 'number' ? [first, second] : [second, first];
  if (number.form !== 'number' || date.form !== 'date') return null;
  return { ...after, members: [{ ...number, form: 'number-date', date: date.date }] };
}
