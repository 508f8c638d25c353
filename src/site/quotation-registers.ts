/** The registers of quotations, each with what it says of itself. */
import type { Quotation } from '../archive/quotation/quotation.ts';

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
