/**
 * A work of a series by its printed name: 'Perspectives 2002', 'PERSPECTIVES 2002.(Draft)', 'Perspectives 2001 —
 * Part Five', 'books Volume 15', 'Books Vols 15 and 16'.
 *
 * After the series' name a work with a figure in it may be printed in any case: 'EPSR books Volume 15'. Without a
 * figure, and without the series' name, it has its capital: 'EPSR perspectives' are views.
 */
import { GAP, HYPHENS, MAYBE_GAP, matchAt, skipSeparators } from './characters.ts';
import { parseLocator } from './complete-keys.ts';
import type { SeriesGrammar } from './grammar.ts';
import { type CitationFields, type ListItem, numberKeys, single } from './keys.ts';
import { parseDateAfterNumber } from './parse-date-range.ts';
import { parseNumbers } from './parse-numbers.ts';
import { COUNT, parseSmallNumber } from './small-numbers.ts';
import type { WorkPattern } from './work-patterns.ts';

const CAPITAL = /[\p{Lu}\p{N}]/u;

/** What may follow a work's name and is still its name: a part, 'Draft', the years that a volume covers. */
const PART = new RegExp(
  `(?:[,:]|${MAYBE_GAP}[${HYPHENS}])?${MAYBE_GAP}(?:part|pt|chapter|section)\\.?${GAP}${COUNT}`,
  'iuy',
);
const STATE = new RegExp(`\\.?${MAYBE_GAP}\\((?:draft|revised|abridged|extracts?|final)\\)`, 'iuy');
const YEARS = new RegExp(`${GAP}(?:19|20)\\d\\d[${HYPHENS}](?:19|20)?\\d\\d(?!\\d)`, 'uy');

export function parseWork(
  text: string,
  at: number,
  series: SeriesGrammar,
  named: boolean,
): CitationFields | null {
  let first: CitationFields | null = null;
  for (const work of series.works) {
    const match = matchAt(work.pattern, text, at);
    if (match === null || (!(named && work.figure) && !CAPITAL.test(text[at] ?? ''))) continue;
    const keys = readMembers(text, at, match, work, series);
    // 'Perspectives 2001-2003' is a work on record, and more by the family that the record implies.
    if (first === null || keys.members.length > first.members.length) first = keys;
  }
  return first === null ? null : readTail(text, first, series);
}

function readMembers(
  text: string,
  at: number,
  match: RegExpExecArray,
  work: WorkPattern,
  series: SeriesGrammar,
): CitationFields {
  const end = at + match[0].length;
  const printed = match[1];
  if (!work.family || printed === undefined) return single(end, { form: 'work', work: work.id });
  const memberOf = (number: number | string): ListItem => ({
    form: 'work',
    number: null,
    work: work.id.replace('{n}', String(number)),
    date: null,
  });
  if (!/^\d+$/.test(printed) || !match[0].endsWith(printed))
    return { end, of: null, members: [memberOf(parseSmallNumber(printed) ?? printed.toLowerCase())] };
  const numbers = parseNumbers(text, end - printed.length, { series, label: 'word', dated: false });
  // A single volume number may be followed by what only looks like more: 'Vol 15, 16 pages'.
  if (numbers === null) return { end, of: null, members: [memberOf(Number(printed))] };
  const keys = numberKeys(numbers, (number) => memberOf(number ?? printed));
  return keys.range === undefined ? keys : { end, of: null, members: [memberOf(Number(printed))] };
}

function readTail(text: string, keys: CitationFields, series: SeriesGrammar): CitationFields {
  let { end } = keys;
  for (const tail of [PART, STATE, YEARS]) end += matchAt(tail, text, end)?.[0].length ?? 0;
  const date = parseDateAfterNumber(text, end, series);
  const bracketed = text[skipSeparators(text, end)] === '(';
  const [member, ...more] = keys.members;
  if (
    date === null ||
    date.precision === 'yearless' ||
    member === undefined ||
    more.length > 0 ||
    !(bracketed || date.precision === 'day')
  )
    return withPage(text, { ...keys, end });
  return withPage(text, { ...keys, end: date.end, members: [{ ...member, date: date.iso }] });
}

function withPage(text: string, keys: CitationFields): CitationFields {
  const { end, paragraph } = parseLocator(text, keys.end);
  return { ...keys, end, ...(paragraph === null ? {} : { paragraph }) };
}
