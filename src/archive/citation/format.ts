/**
 * Formats a citation, the inverse of `parseCitations`. The house style is 'EPSR No 1254, 26 October 2004': name, number
 * word, number, and the date in words.
 */
import { isSingleWork, type SeriesRecord } from '../schema/series.ts';
import { type DateStyle, formatPrintedDate } from './format-date.ts';

/** What is cited, by the form of its citation. */
export type Citable =
  | { readonly form: 'number'; readonly numbers: readonly number[] }
  | { readonly form: 'number'; readonly from: number; readonly to: number }
  | { readonly form: 'number-date'; readonly number: number; readonly date: string }
  | { readonly form: 'date' | 'months'; readonly date: string }
  /** `count` issues before the citing one. */
  | { readonly form: 'relative'; readonly count: number }
  | { readonly form: 'work'; readonly work: string };

export interface CitationStyle extends DateStyle {
  /** A printed name of the series; its short name if null. */
  readonly name: string | null;
  /** 'EPSR No 1254', 'EPSR (No 1254)', 'issue 1254 of the EPSR'. */
  readonly place: 'before' | 'outside' | 'after';
  /** The word before the number, or ''. */
  readonly word: string;
  /** Between the word and the number: ' ', '' or '-'. */
  readonly joint: string;
  /** Between number and date: ', ' or ' '. */
  readonly comma: string;
  /** Between the ends of a range: '-', '–', ' to '. */
  readonly dash: string;
  readonly bracket: 'none' | 'round' | 'square';
  /** Within the bracket, before the citation: 'see', or ''. */
  readonly lead: string;
}

const HOUSE_STYLE: CitationStyle = {
  name: null,
  place: 'before',
  word: 'No',
  joint: ' ',
  comma: ', ',
  dash: '–',
  bracket: 'none',
  lead: '',
  order: 'day-month',
  separator: '-',
  shortYear: true,
  ordinal: false,
  shortMonth: false,
};

export function formatCitation(
  cited: Citable,
  series: SeriesRecord,
  style: Partial<CitationStyle> = {},
): string {
  const full = { ...HOUSE_STYLE, word: series.numberWords[0] ?? '', ...style };
  return inBracket(withName(formatFields(cited, series, full), cited, series, full), full);
}

function formatFields(cited: Citable, series: SeriesRecord, style: CitationStyle): string {
  const { word, joint, comma, dash } = style;
  const number = (printed: string): string => (word === '' ? printed : `${word}${joint}${printed}`);
  switch (cited.form) {
    case 'number':
      if ('from' in cited) return number(`${cited.from}${dash}${cited.to}`);
      return number(joinList(cited.numbers.map(String)));
    case 'number-date':
      return `${number(String(cited.number))}${comma}${formatPrintedDate(cited.date, style, series)}`;
    case 'date':
    case 'months':
      return formatPrintedDate(cited.date, style, series);
    case 'relative':
      return cited.count === 1 ? 'previous issue' : `previous ${cited.count} issues`;
    case 'work':
      return printedWork(cited.work, series);
  }
}

function joinList(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** The first printed form of a work. */
function printedWork(id: string, { works }: SeriesRecord): string {
  const single = works.find((work) => work.id === id);
  if (single !== undefined) return single.printed[0] ?? single.title;
  for (const work of works.filter((family) => !isSingleWork(family))) {
    const [before = '', after = ''] = work.id.split('{n}');
    const member = id.slice(before.length, id.length - after.length);
    if (id === before + member + after) return (work.printed[0] ?? work.title).replace('{n}', member);
  }
  throw new Error(`'${id}' is no work of the series`);
}

function withName(
  fields: string,
  cited: Citable,
  record: SeriesRecord,
  { name, place }: CitationStyle,
): string {
  const printed = name ?? record.abbreviation ?? record.title;
  const dated = cited.form === 'date' || cited.form === 'months';
  if (cited.form === 'relative') return `${fields} of the ${printed}`;
  if (cited.form === 'work' || place === 'before') return `${printed} ${fields}`;
  if (place === 'outside') return `${printed} (${fields})`;
  return `${fields}${dated ? ' issue' : ''}${cited.form === 'months' ? 's' : ''} of the ${printed}`;
}

function inBracket(citation: string, { bracket, lead }: CitationStyle): string {
  if (bracket === 'none') return citation;
  const led = lead === '' ? citation : `${lead} ${citation}`;
  return bracket === 'round' ? `(${led})` : `[${led}]`;
}
