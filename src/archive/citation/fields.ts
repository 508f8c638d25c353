/** The fields of one parsed citation: built from numbers and dates, and completed by what follows them in the text. */
import type { CitationForm } from '../essay-text.ts';
import { GAP, HYPHENS, MAYBE_GAP, matchAt, matchEnd, skipSeparators } from './characters.ts';
import type { SeriesGrammar } from './grammar.ts';
import { type DateAfter, parseDateAfterNumber } from './parse-date-range.ts';
import { type PrintedNumbers, parseNumbers } from './parse-numbers.ts';

export interface CitationFields {
  readonly end: number;
  readonly of: 'list' | 'range' | null;
  readonly members: readonly ListItem[];
  /** Only if there are too many numbers, or they run backwards. */
  readonly range?: { readonly from: number; readonly to: number };
  /** Anchor of the paragraph that is named, as `p14`. */
  readonly paragraph?: string;
}

export interface ListItem {
  readonly form: CitationForm;
  readonly number: number | null;
  readonly work: string | null;
  readonly date: string | null;
}

export const single = (end: number, member: Partial<ListItem> & Pick<ListItem, 'form'>): CitationFields => ({
  end,
  of: null,
  members: [{ number: null, work: null, date: null, ...member }],
});

export const dateFields = ({ end, iso, precision }: DateAfter): CitationFields =>
  single(end, { form: precision === 'months' ? 'months' : 'date', date: iso });

/** One list item a number. */
export function numberFields(
  { end, items, count, tooMany, lowest, highest }: PrintedNumbers,
  toItem: (number: number | null, date: string | null, dated: boolean) => ListItem,
): CitationFields {
  const [first] = items;
  const none = [toItem(null, null, false)];
  if (tooMany)
    return { end, of: count > 1 ? 'list' : 'range', members: none, range: { from: lowest, to: highest } };
  if (first !== undefined && count === 1 && first.to < first.from)
    return { end, of: 'range', members: none, range: { from: first.from, to: first.to } };
  const members = items.flatMap(({ from, to, date }) =>
    to < from
      ? none
      : Array.from({ length: to - from + 1 }, (_, index) =>
          toItem(from + index, from === to ? (date?.iso ?? null) : null, from === to && date !== null),
        ),
  );
  return { end, of: count > 1 ? 'list' : first?.from === first?.to ? null : 'range', members };
}

/** Numbers of issues, each with its printed date. */
export const issueFields = (numbers: PrintedNumbers): CitationFields =>
  numberFields(numbers, (number, date, dated) => ({
    form: dated ? 'number-date' : 'number',
    number,
    work: null,
    date,
  }));

/** Adds a number after the date, a date after a number in brackets, and a page or paragraph. */
export const completeFields = (text: string, fields: CitationFields, series: SeriesGrammar): CitationFields =>
  withLocator(text, withDate(text, withNumber(text, fields, series), series));

/** 'EPSR (1254), 26 October 2004'. */
function withDate(text: string, fields: CitationFields, series: SeriesGrammar): CitationFields {
  const [member] = fields.members;
  if (member?.form !== 'number' || fields.of !== null || !/[)\]]/.test(text[fields.end - 1] ?? ''))
    return fields;
  const date = parseDateAfterNumber(text, fields.end, series);
  if (date?.precision !== 'day') return fields;
  return { ...fields, end: date.end, members: [{ ...member, form: 'number-date', date: date.iso }] };
}

/** '26-10-04, No 1254', '26 October 2004 (No 1254)'. */
function withNumber(text: string, fields: CitationFields, series: SeriesGrammar): CitationFields {
  const [member] = fields.members;
  if (member?.form !== 'date' || fields.members.length > 1 || !series.numbered) return fields;
  const at = skipSeparators(text, fields.end);
  const mark = matchEnd(/[,(]/y, text, at);
  const word = series.skipNumberWord(text, mark === null ? at : skipSeparators(text, mark));
  if (word === null) return fields;
  const numbers = parseNumbers(text, word.end, { series, label: 'word', dated: false });
  const bracketed = text[at] === '(';
  if (numbers === null || numbers.lowest !== numbers.highest || (bracketed && text[numbers.end] !== ')'))
    return fields;
  const joined = { ...member, form: 'number-date', number: numbers.lowest } as const;
  return { ...fields, end: numbers.end + Number(bracketed), members: [joined] };
}

const TO = `(?:[${HYPHENS}]\\d{1,4}[a-z]?)?(?![\\d\\p{L}])`;
const PAGE = new RegExp(`,?${MAYBE_GAP}(?:pp?\\.?|pages?(?=[^\\p{L}]))${MAYBE_GAP}\\d{1,3}${TO}`, 'iuy');
const PARAGRAPH = new RegExp(
  `,?${MAYBE_GAP}(?:[¶§]{1,2}|para(?:graph)?s?\\.?(?=${GAP}))${MAYBE_GAP}(\\d{1,4}[a-z]{0,2})${TO}`,
  'iuy',
);

/** 'EPSR 1128, p4', 'EPSR 1448, ¶ 11'. A page belongs to the printed words; a paragraph is an address of the archive. */
export function withLocator(text: string, fields: CitationFields): CitationFields {
  const page = matchAt(PAGE, text, fields.end);
  const end = fields.end + (page?.[0].length ?? 0);
  const paragraph = matchAt(PARAGRAPH, text, end);
  if (paragraph === null) return { ...fields, end };
  return { ...fields, end: end + paragraph[0].length, paragraph: `p${paragraph[1]?.toLowerCase()}` };
}
