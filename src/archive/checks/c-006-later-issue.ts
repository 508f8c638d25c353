import type { Check } from './check.ts';
import { findInCitations, formatTarget } from './citation-finding.ts';

export const laterIssue: Check = {
  code: 'c-006',
  severity: 'warning',
  rule: 'An issue cites no later one of its series.',
  reason:
    'What came out later can’t have been cited; either the citation or the number of this issue is wrong.',
  find: ({ archive }) =>
    findInCitations(archive, ({ printed, resolution }) =>
      resolution.kind === 'resolved' && resolution.flags.includes('later')
        ? {
            message: `'${printed?.printed ?? ''}': ${formatTarget(archive, resolution.target)} is later than this issue`,
            hint: 'look at print, and at the number of this issue',
          }
        : null,
    ),
};
