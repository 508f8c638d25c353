import type { Check } from './check.ts';
import { findInQuotations, firstWordsOf } from './quotation-finding.ts';

export const sourceNotListed: Check = {
  code: 'q-003',
  severity: 'warning',
  rule: 'What is quoted from outside the series stands under sources in the record.',
  reason:
    'The list of what is quoted from a paper, and its author, title and date, are taken from the record.',
  find: ({ archive }) => {
    const told = new Set<string>();
    return findInQuotations(archive, (quotation, { id, record }) => {
      const { source, verdict } = quotation;
      if (source === null || verdict !== 'outside') return null;
      if (record.sources.some((entry) => entry.source === source) || told.has(`${id} ${source}`)) return null;
      told.add(`${id} ${source}`);
      return {
        message: `${firstWordsOf(quotation)} is quoted from '${source}', and sources doesn't list it`,
        hint: `add - { source: ${source} }, with author, title and date as far as they are known`,
      };
    });
  },
};
