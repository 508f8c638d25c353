import type { Check } from './check.ts';
import { findInQuotations, firstWordsOf } from './quotation-finding.ts';

export const quotationWithoutSource: Check = {
  code: 'q-001',
  severity: 'warning',
  rule: 'Words set off as another’s have a source: a citation beside them, a name in their lead-in, or an essay that has them.',
  find: ({ archive }) =>
    findInQuotations(archive, (quotation) => {
      const { found, verdict, source } = quotation;
      if (found.kind !== 'set-off' || verdict !== 'outside' || source !== null) return null;
      return {
        message: `whose words ${firstWordsOf(quotation)} are isn't said, and no essay that is held has them`,
        hint: 'where the lead-in names a paper or a person, add that printed name to its file in sources/; where it names nobody, ignore this with the reason',
      };
    }),
};
