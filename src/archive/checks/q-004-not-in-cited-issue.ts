import type { Check } from './check.ts';
import { formatTarget } from './citation-finding.ts';
import { findInQuotations, firstWordsOf } from './quotation-finding.ts';

export const notInCitedIssue: Check = {
  code: 'q-004',
  severity: 'warning',
  rule: 'An issue that is cited for a quotation, and held, has its words.',
  reason:
    'A wrong number sends a reader to an issue that never had the words; often the slip is in the citation, and sometimes in the text that is held.',
  find: ({ archive }) =>
    findInQuotations(archive, (quotation) => {
      const { cited, verdict, elsewhere, to } = quotation;
      if (cited === null || (verdict !== 'not-found' && !elsewhere)) return null;
      const where =
        to === null ? 'they were found nowhere else' : `they stand in ${to.essay}, ${to.paragraph}`;
      return {
        message: `${formatTarget(archive, cited)} hasn't the words ${firstWordsOf(quotation)}; ${where}`,
        hint: 'look at print; where the number is wrong, a reading in readings.yaml can say what was meant',
      };
    }),
};
