/** What one reading of a text's words gives: the keys of a citation, before its span is settled. */
import type { CitationForm } from '../essay-text.ts';
import type { DateAfter } from './parse-date-range.ts';
import type { PrintedNumbers } from './parse-numbers.ts';

export interface CitationFields {
  readonly end: number;
  readonly of: 'list' | 'range' | null;
  readonly members: readonly ListItem[];
  /** Where the numbers are too many to be listed, or run backwards. */
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

/** The keys of one member. */
export const single = (end: number, member: Partial<ListItem> & Pick<ListItem, 'form'>): CitationFields => ({
  end,
  of: null,
  members: [{ number: null, work: null, date: null, ...member }],
});

export const dateKeys = ({ end, iso, precision }: DateAfter): CitationFields =>
  single(end, { form: precision === 'months' ? 'months' : 'date', date: iso });

/** One object a number; `makeMember` gives each its form. */
export function numberKeys(
  printed: PrintedNumbers,
  makeMember: (number: number | null, date: string | null, dated: boolean) => ListItem,
): CitationFields {
  const { end, items, count, tooMany, lowest, highest } = printed;
  const [first] = items;
  if (tooMany) {
    const of = count > 1 ? 'list' : 'range';
    return { end, of, members: [makeMember(null, null, false)], range: { from: lowest, to: highest } };
  }
  if (first !== undefined && count === 1 && first.to < first.from) {
    const range = { from: first.from, to: first.to };
    return { end, of: 'range', members: [makeMember(null, null, false)], range };
  }
  const of = count > 1 ? 'list' : first?.from === first?.to ? null : 'range';
  const members = items.flatMap(({ from, to, date }) =>
    to < from
      ? [makeMember(null, null, false)]
      : Array.from({ length: to - from + 1 }, (_, index) =>
          makeMember(from + index, from === to ? (date?.iso ?? null) : null, from === to && date !== null),
        ),
  );
  return { end, of, members };
}

/** Numbers of issues, each with its date where one is printed. */
export const numbersToKeys = (numbers: PrintedNumbers): CitationFields =>
  numberKeys(numbers, (number, date, dated) => ({
    form: dated ? 'number-date' : 'number',
    number,
    work: null,
    date,
  }));
