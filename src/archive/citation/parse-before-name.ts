/**
 * What a citation says before the series' name: 'issue 1448 of the EPSR', 'the November 3 1998 edition of the
 * EPSR', 'the 26 October 2004 EPSR'.
 *
 * The name is found first, so the words before it are tried from every place of a bounded stretch where a word
 * begins, and count only where they end at the name. Two glances, at the word 'of' and at the sign before it,
 * spare the trial nearly always.
 */
import { matchEnd, SEPARATORS, skipSeparators, textBefore } from './characters.ts';
import type { SeriesGrammar } from './grammar.ts';
import { type CitationFields, dateKeys } from './keys.ts';
import { isFollowedByEventNoun } from './numerals.ts';
import { readMonthsOrDate } from './parse-date-range.ts';
import { parseLabelled, readDateOfIssue, readOrdinal } from './parse-issue-phrase.ts';
import { standsAlone } from './parse-unnamed.ts';

/** Room for 'issues 1128, 1130 and 1132 (Tuesday 26th October 2004)'. */
const STRETCH = 160;
const OF_THE = new RegExp(
  `([\\d)\\]]|(?<=\\p{L})(?:s|n|y|r|e))[${SEPARATORS}>]{1,8}of[${SEPARATORS}>]{1,8}(?:(?:the|our)[${SEPARATORS}>]{1,8})?$`,
  'iu',
);
const DIRECT = new RegExp(`[\\d)\\]],?[${SEPARATORS}>]{1,8}$`, 'u');
const WORD = /[\p{L}\p{N}]/uy;
const THE = new RegExp(`(?<!\\p{L})(?:the|that|this)[${SEPARATORS}>]{1,8}$`, 'iu');

export interface BeforeName {
  readonly start: number;
  readonly keys: CitationFields;
  /** Whether nothing but a comma stands between it and the name. */
  readonly direct: boolean;
}

export function parseBeforeName(
  text: string,
  name: { readonly start: number; readonly end: number },
  minStart: number,
  series: SeriesGrammar,
): BeforeName | null {
  const before = textBefore(text, name.start, minStart, STRETCH);
  const of = OF_THE.exec(before);
  if ((of === null && !DIRECT.test(before)) || isFollowedByEventNoun(text, name.end)) return null;
  const from = name.start - before.length;
  const end = of === null ? null : from + of.index + 1;
  for (const { index } of before.matchAll(/(?<![\p{L}\p{N}])(?=[\p{L}\p{N}#№])/gu)) {
    const start = from + index;
    const keys = end === null ? readDirect(text, start, name.end, series) : readOf(text, start, series);
    if (keys !== null && (end === null ? skipComma(text, keys.end) === name.start : keys.end === end))
      return { start, keys, direct: end === null };
  }
  return null;
}

/** 'Issue 1448 (5 July 2014)', 'May–September issues 2000', 'November 3 edition', '1500th issue'. */
const readOf = (text: string, start: number, series: SeriesGrammar): CitationFields | null =>
  parseLabelled(text, start, series) ??
  readOrdinal(text, start, series) ??
  readDateOfIssue(text, start, series);

/**
 * 'The 26 October 2004 EPSR', '(issue 1254, EPSR)'. 'On 26 October 2004 EPSR supporters …' has no article, 'Weekly
 * Worker No 512, EPSR …' another's name, and in 'in issue 3, EPSR writers …' the name begins something.
 */
function readDirect(
  text: string,
  start: number,
  nameEnd: number,
  series: SeriesGrammar,
): CitationFields | null {
  const date = THE.test(textBefore(text, start, 0, 12)) ? readMonthsOrDate(text, start, series) : null;
  if (date !== null) return date.precision === 'yearless' ? null : dateKeys(date);
  const ends = matchEnd(WORD, text, skipSeparators(text, nameEnd)) === null;
  return ends && standsAlone(text, start, 0) ? parseLabelled(text, start, series) : null;
}

function skipComma(text: string, end: number): number {
  const at = skipSeparators(text, end);
  return text[at] === ',' ? skipSeparators(text, at + 1) : at;
}

/** Number and date, one before the name and one after it: 'issue 1448 of the EPSR, 5 July 2014'. */
export function joinKeys(before: CitationFields, after: CitationFields): CitationFields | null {
  const [first, ...more] = before.members;
  const [second, ...others] = after.members;
  if (first === undefined || second === undefined || more.length > 0 || others.length > 0) return null;
  if (before.of !== null || after.of !== null) return null;
  const [number, date] = first.form === 'number' ? [first, second] : [second, first];
  if (number.form !== 'number' || date.form !== 'date') return null;
  return { ...after, members: [{ ...number, form: 'number-date', date: date.date }] };
}
