/**
 * Formats a citation in any printed style, the inverse of `parseCitations`, so that properties can be tested on made
 * citations. The house style is 'EPSR No 1254, 26 October 2004'.
 */
import { monthName } from '../../../src/algorithms/dates.ts';
import type { DateConvention } from '../../../src/archive/citation/parse-date.ts';
import { isSingleWork, type SeriesRecord } from '../../../src/archive/schema/series.ts';

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

interface DateStyle {
  readonly order: 'figures' | 'day-month' | 'month-day';
  /** Between numbers: '-', '/', '.'. */
  readonly separator: string;
  /** Whether a year has two digits, if those are unambiguous. */
  readonly shortYear: boolean;
  /** '26th' for '26'. */
  readonly ordinal: boolean;
  /** 'Oct' for 'October'. */
  readonly shortMonth: boolean;
}

function formatPrintedDate(iso: string, style: DateStyle, convention: DateConvention): string {
  const [from = iso, to] = iso.split('/');
  if (to !== undefined) return formatMonths(from, to, style);
  const [year = '', month, day] = iso.split('-');
  if (month === undefined) return year;
  if (day === undefined) return `${nameOf(iso, style)} ${year}`;
  if (style.order === 'figures') return formatNumeric({ year, month, day }, style, convention);
  const printed = style.ordinal ? ordinal(Number(day)) : String(Number(day));
  const name = nameOf(iso, style);
  return style.order === 'day-month' ? `${printed} ${name} ${year}` : `${name} ${printed} ${year}`;
}

function formatNumeric(
  { year, month, day }: { year: string; month: string; day: string },
  { separator, shortYear }: DateStyle,
  { dateOrder, centuryFrom }: DateConvention,
): string {
  const short = shortYear && Number(year) >= centuryFrom && Number(year) < centuryFrom + 100;
  const printed = short ? year.slice(2) : year;
  const order = { dmy: [day, month, printed], mdy: [month, day, printed], ymd: [printed, month, day] }[
    dateOrder
  ];
  return order.join(separator);
}

function formatMonths(from: string, to: string, style: DateStyle): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  const start = first === last ? nameOf(from, style) : `${nameOf(from, style)} ${first}`;
  return `${start}–${nameOf(to, style)} ${last}`;
}

const nameOf = (iso: string, { shortMonth }: DateStyle): string =>
  shortMonth ? monthName(iso).slice(0, 3) : monthName(iso);

function ordinal(day: number): string {
  const teen = day > 10 && day < 14;
  return `${day}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][day % 10]) ?? 'th'}`;
}
