/** All that the page of quotations prints, asked of the archive once. */
import type { Archive } from '../archive/archive.ts';
import type { Quotation, Verdict } from '../archive/quotation/quotation.ts';
import { type RepeatedParagraph, repeatedParagraphs } from '../archive/quotation/repeated.ts';
import type { TextReuse } from '../archive/quotation/reuse.ts';
import { QUOTATION_REGISTERS, type QuotationRegister } from './quotation-registers.ts';

export interface QuotationsPage {
  readonly all: number;
  readonly words: number;
  readonly verdicts: ReadonlyMap<Verdict, number>;
  readonly repeated: readonly RepeatedParagraph[];
  readonly registers: readonly (QuotationRegister & { readonly quotations: readonly Quotation[] })[];
  readonly reuses: readonly TextReuse[];
  /** How many there are beside those shown. */
  readonly moreReuses: number;
}

const SHOWN = 12;

export function showQuotations(archive: Archive): QuotationsPage {
  const { all, reuses } = archive.quotations;
  const verdicts = new Map<Verdict, number>();
  for (const { verdict } of all) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  const longest = [...reuses].sort((a, b) => b.words - a.words);
  return {
    all: all.length,
    words: all.reduce((sum, { words, found }) => sum + (found.depth === 1 ? words : 0), 0),
    verdicts,
    repeated: repeatedParagraphs(archive).slice(0, SHOWN),
    registers: QUOTATION_REGISTERS.map((register) => ({
      ...register,
      quotations: filterQuotations(archive, register),
    })),
    reuses: longest.slice(0, SHOWN),
    moreReuses: Math.max(0, reuses.length - SHOWN),
  };
}

/** The quotations of a register, newest essay first. */
export const filterQuotations = (
  { quotations, essays }: Archive,
  { holds }: QuotationRegister,
): Quotation[] =>
  quotations.all
    .filter(holds)
    .map((quotation, index) => ({ quotation, index, date: essays.get(quotation.essay)?.record.date ?? '' }))
    .sort((a, b) => (a.date === b.date ? a.index - b.index : a.date < b.date ? 1 : -1))
    .map(({ quotation }) => quotation);
