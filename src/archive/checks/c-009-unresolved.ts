import type { Check } from './check.ts';
import { findInCitations } from './citation-finding.ts';

export const unresolvedCitation: Check = {
  code: 'c-009',
  severity: 'warning',
  rule: 'Every citation by a date or a relation alone leads to an issue.',
  reason: 'A date or a relation leads nowhere while the calendar has no number for it.',
  find: ({ archive }) =>
    findInCitations(archive, ({ printed, resolution }) =>
      printed != null && printed.work === null && printed.number === null && resolution.kind === 'unknown'
        ? {
            message: `'${printed.printed}' can't be resolved: ${resolution.reason}`,
            hint: 'a dated number in the calendar, or the number of this issue, may settle it; else a reading',
          }
        : null,
    ),
};
