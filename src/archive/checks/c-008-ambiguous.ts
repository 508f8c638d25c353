import type { Check } from './check.ts';
import { findInCitations } from './citation-finding.ts';

export const ambiguousCitation: Check = {
  code: 'c-008',
  severity: 'warning',
  rule: 'Every citation means one thing.',
  reason: 'Where several issues answer equally well, none is chosen; a person may know better.',
  find: ({ archive }) =>
    findInCitations(archive, ({ printed, resolution }) =>
      resolution.kind === 'ambiguous'
        ? {
            message: `'${printed?.printed ?? ''}' can mean several things: ${resolution.reason}`,
            hint: 'where you know which is meant, write a reading with its grounds in readings.yaml',
          }
        : null,
    ),
};
