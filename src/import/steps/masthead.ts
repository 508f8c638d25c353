/**
 * The masthead: which number this is, and of what day. `No 1227 April 6th 2004`, `No 1118   Jan 8 2002`,
 * `No1645`, with the name of the series before it or not, on one line or on two.
 */
import { escapeRegExp } from '../../algorithms/text.ts';
import type { SeriesRecord } from '../../archive/schema/series.ts';
import type { Line } from '../document.ts';
import { countIn } from '../document.ts';
import { parseSourceDate } from './date.ts';

export interface Masthead {
  readonly lines: readonly Line[];
  readonly number: number | null;
  readonly date: string | null;
  /** Words that look like a date and are none that exists: '31st June 2004'. */
  readonly badDate: string | null;
}

export interface MastheadWords {
  readonly number: number | null;
  readonly date: string | null;
  readonly badDate: string | null;
  /** How many words are neither name, number nor date. */
  readonly rest: number;
  readonly named: boolean;
}

/** A masthead stands at the head: motto, rubric and a title or two can come before it. */
const DEEPEST = 14;
/** UTF-16 units of the longest masthead; some files have whole pages of spaces in a line. */
const LONGEST = 500;
/** Lines at the very top, among which a date alone is the masthead's; further down it may be a chronicle's. */
const HIGHEST = 4;
/** Words beside name, number and date that a masthead may carry: a price, 'Weekly', 'Formerly …'. */
const MOST_BESIDE = 9;

export function findMasthead(lines: readonly Line[], series: SeriesRecord): Masthead | null {
  const head = lines.slice(0, DEEPEST).filter(({ boilerplateReason }) => boilerplateReason === null);
  const read = head.map(({ text }) => readMasthead(text, series));
  const numbered = read.findIndex((words, index) => {
    if (words === null || words.number === null) return false;
    // 'No 10 is a door in Downing Street': a number alone is a masthead only where the line has little else.
    return (
      words.date !== null ||
      words.rest <= (words.named ? 4 : 1) ||
      (head[index]?.kind === 'heading' && words.rest <= 4)
    );
  });
  // Extracted texts lose the number and keep the date: a day alone on a line near the top is what is left of it.
  const at =
    numbered >= 0 ? numbered : read.findIndex((words, index) => index < HIGHEST && isDateAlone(words));
  const line = head[at];
  const words = read[at];
  if (line === undefined || words === undefined || words === null) return null;
  const [before, after] = [at - 1, at + 1].map((index) => neighbour(head[index], read[index] ?? null, words));
  const lines_ = [before, line, after].filter((part) => part !== undefined);
  const dates = [
    words,
    ...[at + 1, at - 1].map((index) => (lines_.includes(head[index] ?? line) ? read[index] : null)),
  ];
  return {
    lines: lines_,
    number: words.number,
    date: dates.map((part) => part?.date ?? null).find((date) => date !== null) ?? null,
    badDate: words.badDate,
  };
}

const isDateAlone = (words: MastheadWords | null): boolean =>
  words !== null && words.date !== null && words.rest <= (words.named ? 4 : 0);

/** The line above or below, where it is the other half: the name of the series, or the date alone. */
function neighbour(
  line: Line | undefined,
  words: MastheadWords | null,
  found: MastheadWords,
): Line | undefined {
  if (line === undefined || words === null || words.number !== null) return undefined;
  const isDate = words.date !== null && found.date === null && words.rest <= 2;
  const isName = words.named && words.date === null && words.rest <= 3;
  return isDate || isName ? line : undefined;
}

/** Reads the words of one line; null where it is too long to be a masthead. */
export function readMasthead(text: string, series: SeriesRecord): MastheadWords | null {
  if (text.length > LONGEST || countIn(text) > 30) return null;
  const names = namesOf(series).sort((a, b) => b.length - a.length);
  let rest = text;
  let named = false;
  for (const name of names) {
    const without = rest.replace(
      new RegExp(`(?<![\\p{L}\\p{N}])${spaced(name)}(?![\\p{L}\\p{N}])`, 'iu'),
      ' ',
    );
    named ||= without !== rest;
    rest = without;
  }
  const number = readNumber(rest, series, named);
  if (number !== null) rest = rest.slice(0, number.start) + rest.slice(number.end);
  const date = parseSourceDate(rest, series);
  const badDate =
    date === null ? (/\b\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9} \d{4}\b/u.exec(rest)?.[0] ?? null) : null;
  if (date !== null) rest = rest.slice(0, date.start) + rest.slice(date.end);
  else if (badDate !== null) rest = rest.replace(badDate, ' ');
  const beside = rest
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$/iu.test(word));
  if (beside.length > MOST_BESIDE || (number === null && date === null && !named)) return null;
  return { number: number?.number ?? null, date: date?.date ?? null, badDate, rest: beside.length, named };
}

/** Every printed name of a series. */
export const namesOf = (series: SeriesRecord): string[] => [
  series.title,
  ...(series.abbreviation === undefined ? [] : [series.abbreviation]),
  ...series.names.map(({ name }) => name),
];

/** Those of its names that are abbreviations: 'EPSR'. */
export const abbreviationsOf = (series: SeriesRecord): string[] =>
  namesOf(series).filter((name) => /^\p{Lu}+$/u.test(name));

function readNumber(
  text: string,
  series: SeriesRecord,
  named: boolean,
): { number: number; start: number; end: number } | null {
  const words = series.numberWords.map(escapeRegExp).sort((a, b) => b.length - a.length);
  const before =
    words.length > 0 ? `(?<!\\p{L})(?:${words.join('|')}|№|#)\\.?\\s*[-:]?\\s*` : '(?<!\\p{L})(?:№|#)\\s*';
  const match =
    new RegExp(`${before}(\\d{1,6})(?![\\d\\p{L}])`, 'iu').exec(text) ??
    (named ? /^[\s,:–—-]*(\d{1,6})(?![\d\p{L}]|[-–/.]\d)/u.exec(text) : null);
  if (match === null || Number(match[1]) === 0) return null;
  return { number: Number(match[1]), start: match.index, end: match.index + match[0].length };
}

/** A name in any spacing and with either 'and': 'Economic  &  Philosophic', 'E P S R'. */
const spaced = (name: string): string =>
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
