import type { Check } from './check.ts';
import { findInCitations, formatTarget } from './citation-finding.ts';

export const citesItself: Check = {
  code: 'c-007',
  severity: 'warning',
  rule: 'An issue doesn’t cite itself, as a masthead left in the text would make it.',
  reason:
    'A masthead that was left in the text would be counted as a citation, and the issue as its own reader.',
  find: ({ archive }) =>
    findInCitations(archive, ({ printed, resolution }) =>
      resolution.kind === 'resolved' && resolution.flags.includes('self')
        ? {
            message: `'${printed?.printed ?? ''}': ${formatTarget(archive, resolution.target)} is this issue itself`,
            hint: 'if this is the masthead, move it to printed: masthead; else look at print',
          }
        : null,
    ),
};
