/** How a row of the tables of forms is written: its text, and what each marked span of it means. */
import type { CitationForm } from '../../../../src/archive/essay-text.ts';

export interface Meant {
  readonly form: CitationForm;
  readonly of: 'list' | 'range' | null;
  readonly series: string;
  readonly number: number | null;
  readonly work: string | null;
  readonly date: string | null;
  /** What it resolves to: `epsr/1128`, `epsr/books-15`, or the kind of failure. */
  readonly to: string;
}

export interface FormRow {
  readonly text: string;
  /** For each marked span, what it means; several where it is a list or a range. */
  readonly means: readonly (readonly Meant[])[];
  /** The number of the citing issue of the review; null where none is given. */
  readonly citing: number | null;
}

const CITING = 1660;

export const row = (text: string, ...means: readonly (readonly Meant[])[]): FormRow => ({
  text,
  means,
  citing: CITING,
});
export const rowFrom = (
  citing: number | null,
  text: string,
  ...means: readonly (readonly Meant[])[]
): FormRow => ({
  text,
  means,
  citing,
});

export const meant = (form: CitationForm, more: Partial<Meant>, to?: string): Meant => {
  const all = { form, of: null, series: 'epsr', number: null, work: null, date: null, ...more };
  return { ...all, to: to ?? (all.number === null ? 'unknown' : `${all.series}/${all.number}`) };
};

export const no = (number: number, to?: string): Meant[] => [meant('number', { number }, to)];
export const dated = (number: number, date: string | null, to?: string): Meant[] => [
  meant('number-date', { number, date }, to),
];
export const on = (date: string | null, to: string): Meant[] => [meant('date', { date }, to)];
export const months = (date: string | null, to = 'ambiguous'): Meant[] => [meant('months', { date }, to)];
export const work = (id: string, to = `epsr/${id}`, date: string | null = null): Meant[] => [
  meant('work', { work: id, date }, to),
];
export const back = (...numbers: number[]): Meant[] =>
  numbers.map((number) => meant('relative', { number, of: numbers.length > 1 ? 'range' : null }));
export const list = (...numbers: number[]): Meant[] =>
  numbers.map((number) => meant('number', { number, of: 'list' }));
export const range = (from: number, to: number): Meant[] =>
  Array.from({ length: to - from + 1 }, (_, index) => meant('number', { number: from + index, of: 'range' }));
export const listed = (...members: readonly (readonly Meant[])[]): Meant[] =>
  members.flat().map((member) => ({ ...member, of: 'list' }));
export const of = (series: string, members: readonly Meant[]): Meant[] =>
  members.map((member) => ({ ...member, series, to: member.to.replace(/^epsr/, series) }));

export const P2002 = (date: string | null = null): Meant[] => work('perspectives-2002', 'epsr/1118', date);
export const P2003 = (): Meant[] => work('perspectives-2003', 'epsr/1166');
