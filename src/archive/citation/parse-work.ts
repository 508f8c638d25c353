/**
 * Parses works of a series by their printed names: 'Perspectives 2002', 'PERSPECTIVES 2002.(Draft)', 'Perspectives 2001 —
 * Part Five', 'books Volume 15', 'Books Vols 15 and 16'.
 *
 * After the name of the series a work with a numeral may be in any case: 'EPSR books Volume 15'. Otherwise it must be
 * capitalized: 'EPSR perspectives' are views.
 */
import { GAP, HYPHENS, MAYBE_GAP, matchAt, skipSeparators } from './characters.ts';
import { type CitationFields, type ListItem, numberFields, single, withLocator } from './fields.ts';
import type { SeriesGrammar } from './grammar.ts';
import { parseDateAfterNumber } from './parse-date-range.ts';
import { parseNumbers } from './parse-numbers.ts';
import { COUNT, parseSmallNumber } from './small-numbers.ts';
import type { WorkPattern } from './work-patterns.ts';

const CAPITAL = /[\p{Lu}\p{N}]/u;

/** What may follow the name of a work: a part, 'Draft', the years that a volume covers. */
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
    if (match === null || (!(named && work.hasNumeral) && !CAPITAL.test(text[at] ?? ''))) continue;
    const fields = parseMembers(text, at, match, work, series);
    // 'Perspectives 2001-2003' is a work on record and further works of the family that the record implies.
    if (first === null || fields.members.length > first.members.length) first = fields;
  }
  return first === null ? null : parseTail(text, first, series);
}

function parseMembers(
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
  const fields = numberFields(numbers, (number) => memberOf(number ?? printed));
  return fields.range === undefined ? fields : { end, of: null, members: [memberOf(Number(printed))] };
}

function parseTail(text: string, fields: CitationFields, series: SeriesGrammar): CitationFields {
  let { end } = fields;
  for (const tail of [PART, STATE, YEARS]) end += matchAt(tail, text, end)?.[0].length ?? 0;
  const date = parseDateAfterNumber(text, end, series);
  const bracketed = text[skipSeparators(text, end)] === '(';
  const [member, ...more] = fields.members;
  const isDated = date !== null && (date.precision === 'day' || (bracketed && date.precision !== 'yearless'));
  if (!isDated || member === undefined || more.length > 0) return withLocator(text, { ...fields, end });
  return withLocator(text, { ...fields, end: date.end, members: [{ ...member, date: date.iso }] });
}
