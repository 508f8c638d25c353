/** View models of the pages about quotations. */
import { type RepeatedParagraph, repeatedParagraphs } from '../archive/quotation/repeated.ts';
import type { Quotation, TextReuse, Verdict } from '../archive/quotation/types.ts';
import type { Archive } from '../archive/types.ts';

export interface QuotationsPage {
  readonly all: number;
  readonly words: number;
  readonly verdicts: ReadonlyMap<Verdict, number>;
  readonly repeated: readonly RepeatedParagraph[];
  readonly registers: readonly (QuotationRegister & { readonly quotations: readonly Quotation[] })[];
  readonly reuses: readonly TextReuse[];
  /** How many more there are than those shown. */
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

/** The registers of quotations, each with what it says of itself. */
export interface QuotationRegister {
  readonly register: string;
  readonly title: string;
  readonly says: string;
  readonly empty: string;
  readonly holds: (quotation: Quotation) => boolean;
}

export const QUOTATION_REGISTERS: readonly QuotationRegister[] = [
  {
    register: 'altered',
    title: 'Altered quotations',
    says: 'The words differ from those of their source where nothing marks it. Both texts stand side by side in the essay. Which of the two is right, and whether it matters, the archive doesn’t say.',
    empty: 'No quotation that could be compared differs from its source.',
    holds: ({ verdict }) => verdict === 'altered',
  },
  {
    register: 'not-found',
    title: 'Not found where they are cited from',
    says: 'The issue that is cited is held, and hasn’t the words. Some were found in another issue, which is then named; the others nowhere.',
    empty: 'Every quotation from an issue that is held was found in it.',
    holds: ({ verdict, elsewhere }) => verdict === 'not-found' || elsewhere,
  },
  {
    register: 'no-source',
    title: 'Quotations without a source',
    says: 'Words set off as another’s, of which neither a citation nor the words beside them say whose they are. Nothing is guessed.',
    empty: 'Every block of words set off as another’s has a source.',
    holds: ({ verdict, source, found }) =>
      verdict === 'outside' && source === null && found.kind === 'set-off',
  },
];
