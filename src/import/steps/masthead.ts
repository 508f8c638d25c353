/**
 * Finds the masthead, which has the number and the date of the issue: `No 1227 April 6th 2004`, `No 1118   Jan 8 2002`,
 * `No1645`, with or without the name of the series, on one line or two.
 */
import { escapeRegExp } from '../../algorithms/text.ts';
import type { SeriesRecord } from '../../archive/schema/series.ts';
import { countIn, type Line } from '../document.ts';
import { parseSourceDate } from './date.ts';

export interface Masthead {
  readonly lines: readonly Line[];
  readonly number: number | null;
  readonly date: string | null;
  /** Words in the form of a date that doesn't exist: '31st June 2004'. */
  readonly badDate: string | null;
}

export interface MastheadWords extends Omit<Masthead, 'lines'> {
  /** How many words are neither name, number nor date. */
  readonly rest: number;
  readonly named: boolean;
}

/** Motto, rubric and a title or two may precede a masthead. */
const MAX_LINES = 14;
/** UTF-16 units; some files have pages of spaces in a line. */
const MAX_LENGTH = 500;
/** A date alone counts only in the first lines: further down it may belong to a chronicle. */
const MAX_LINES_OF_DATE = 4;
/** Other words that a masthead may contain: a price, 'Weekly', 'Formerly …'. */
const MAX_OTHER_WORDS = 9;

export function findMasthead(lines: readonly Line[], series: SeriesRecord): Masthead | null {
  const head = lines
    .slice(0, MAX_LINES)
    .filter(({ boilerplateReason }) => boilerplateReason === null)
    .map((line) => ({ line, words: readMasthead(line.text, series) }));
  const numbered = head.findIndex(
    ({ line, words }) => words !== null && words.number !== null && isNumbered(line, words),
  );
  // Extracted texts lose the number and keep the date.
  const at =
    numbered >= 0
      ? numbered
      : head.findIndex(({ words }, index) => index < MAX_LINES_OF_DATE && isDateAlone(words));
  const found = head[at];
  const words = found?.words;
  if (found === undefined || words === undefined || words === null) return null;
  const before = isOtherHalf(head[at - 1]?.words, words) ? head[at - 1] : undefined;
  const after = isOtherHalf(head[at + 1]?.words, words) ? head[at + 1] : undefined;
  return {
    lines: [before, found, after].flatMap((part) => part?.line ?? []),
    number: words.number,
    date: words.date ?? after?.words?.date ?? before?.words?.date ?? null,
    badDate: words.badDate,
  };
}

/** 'No 10 is a door in Downing Street': a number alone is a masthead only if the line has little else. */
const isNumbered = (line: Line, words: MastheadWords): boolean =>
  words.date !== null || words.rest <= (words.named ? 4 : 1) || (line.kind === 'heading' && words.rest <= 4);

const isDateAlone = (words: MastheadWords | null): boolean =>
  words !== null && words.date !== null && words.rest <= (words.named ? 4 : 0);

/** Whether a neighbouring line has the name of the series, or the date that the found line lacks. */
function isOtherHalf(words: MastheadWords | null | undefined, found: MastheadWords): boolean {
  if (words === undefined || words === null || words.number !== null) return false;
  const isDate = words.date !== null && found.date === null && words.rest <= 2;
  const isName = words.named && words.date === null && words.rest <= 3;
  return isDate || isName;
}

/** Parses one line; null if it can't be a masthead. */
export function readMasthead(text: string, series: SeriesRecord): MastheadWords | null {
  if (text.length > MAX_LENGTH || countIn(text) > 30) return null;
  let rest = text;
  for (const name of namesOf(series).sort(longestFirst))
    rest = rest.replace(new RegExp(`(?<![\\p{L}\\p{N}])${namePattern(name)}(?![\\p{L}\\p{N}])`, 'iu'), ' ');
  const named = rest !== text;
  const number = readNumber(rest, series, named);
  if (number !== null) rest = rest.slice(0, number.start) + rest.slice(number.end);
  const date = parseSourceDate(rest, series);
  const badDate =
    date === null ? (/\b\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9} \d{4}\b/u.exec(rest)?.[0] ?? null) : null;
  if (date !== null) rest = rest.slice(0, date.start) + rest.slice(date.end);
  else if (badDate !== null) rest = rest.replace(badDate, ' ');
  const others = rest
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$/iu.test(word));
  if (others.length > MAX_OTHER_WORDS || (number === null && date === null && !named)) return null;
  return { number: number?.number ?? null, date: date?.date ?? null, badDate, rest: others.length, named };
}

const longestFirst = (a: string, b: string): number => b.length - a.length;

const namesOf = (series: SeriesRecord): string[] => [
  series.title,
  ...(series.abbreviation === undefined ? [] : [series.abbreviation]),
  ...series.names.map(({ name }) => name),
];

/** The names that are abbreviations: 'EPSR'. */
export const abbreviationsOf = (series: SeriesRecord): string[] =>
  namesOf(series).filter((name) => /^\p{Lu}+$/u.test(name));

function readNumber(
  text: string,
  series: SeriesRecord,
  named: boolean,
): { number: number; start: number; end: number } | null {
  const words = series.numberWords.map(escapeRegExp).sort(longestFirst);
  const before =
    words.length > 0 ? `(?<!\\p{L})(?:${words.join('|')}|№|#)\\.?\\s*[-:]?\\s*` : '(?<!\\p{L})(?:№|#)\\s*';
  const match =
    new RegExp(`${before}(\\d{1,6})(?![\\d\\p{L}])`, 'iu').exec(text) ??
    (named ? /^[\s,:–—-]*(\d{1,6})(?![\d\p{L}]|[-–/.]\d)/u.exec(text) : null);
  if (match === null || Number(match[1]) === 0) return null;
  return { number: Number(match[1]), start: match.index, end: match.index + match[0].length };
}

/** A pattern for a name with any spacing and either 'and': 'Economic  &  Philosophic', 'E P S R'. */
const namePattern = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) =>
      word === '&' || word === 'and'
        ? '(?:&|and)'
        : /^\p{Lu}{2,6}$/u.test(word)
          ? [...word].join('\\s?')
          : escapeRegExp(word),
    )
    .join('\\s+');
