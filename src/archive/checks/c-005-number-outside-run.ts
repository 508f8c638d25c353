import type { Check } from './check.ts';
import { findInCitations } from './citation-finding.ts';

export const numberOutsideRun: Check = {
  code: 'c-005',
  severity: 'warning',
  rule: 'Every number cited lies within the run of its series.',
  reason: 'A number that no issue has is nearly always a misreading, by a printer or by a scanner.',
  find: ({ archive }) =>
    findInCitations(archive, ({ printed, resolution }) =>
      printed != null && printed.work === null && printed.number !== null && resolution.kind === 'unknown'
        ? {
            message: `'${printed.printed}' can't be resolved: ${resolution.reason}`,
            hint: `if the number is right, add it with its date to calendar/${printed.series}.csv; else a reading can say what was meant`,
          }
        : null,
    ),
};
