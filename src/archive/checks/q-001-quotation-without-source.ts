import type { Check } from './check.ts';
import { findInQuotations, firstWordsOf } from './quotation-finding.ts';

export const quotationWithoutSource: Check = {
  code: 'q-001',
  severity: 'warning',
  rule: 'Words set off as another’s have a source: a citation beside them, a name in their lead-in, or an essay that has them.',
  reason:
    'A reader must never be in doubt whose words these are, and a list of what a paper said is only as good as the names beside the words.',
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
