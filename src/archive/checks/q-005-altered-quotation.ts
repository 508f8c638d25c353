import { formatChanges } from '../format-verdict.ts';
import { isUnmarkedChange } from '../quotation/change.ts';
import type { Check } from './check.ts';
import { findInQuotations, firstWordsOf } from './quotation-finding.ts';

/** Changes that are told one by one. */
const SHOWN = 3;

export const alteredQuotation: Check = {
  code: 'q-005',
  severity: 'warning',
  rule: 'A quotation has the words of its source, and marks what it leaves out; a person reads those that don’t.',
  reason:
    'A changed word may be a slip of print, of a scan or of an import, or may be meant; only a person who looks can tell.',
  find: ({ archive }) =>
    findInQuotations(archive, (quotation) => {
      const { verdict, to, changes } = quotation;
      if (verdict !== 'altered' || to === null) return null;
      const alterations = changes.filter(isUnmarkedChange);
      const shown = alterations.slice(0, SHOWN).map(({ printed, source }) => `'${source}' → '${printed}'`);
      const more = alterations.length > SHOWN ? ', …' : '';
      return {
        message: `${firstWordsOf(quotation)} differs from ${to.essay}, ${to.paragraph} (${formatChanges(quotation)}): ${shown.join(', ')}${more}`,
        hint: 'hold both against print; where the slip is ours, mend it; where print differs, ignore this with the reason',
      };
    }),
};
