import { familyMember } from '../work.ts';
import type { Check } from './check.ts';
import { findInCitations } from './citation-finding.ts';

export const unknownCitedWork: Check = {
  code: 'c-004',
  severity: 'warning',
  rule: 'Every work that a citation, or a reading of one, leads to is on record.',
  reason: 'Readers would be led to a page that nobody has described.',
  find: ({ archive, records }) =>
    findInCitations(archive, ({ printed, resolution }) => {
      if (printed === null) return null;
      const hint = (series: string): string => `add the work to series/${series}.yaml under works`;
      if (resolution.kind === 'unknown' && printed.work !== null)
        return {
          message: `'${printed.printed}' can't be resolved: ${resolution.reason}`,
          hint: hint(printed.series),
        };
      const target = resolution.kind === 'resolved' ? resolution.target : null;
      if (target === null || target.work === null) return null;
      const series = records.series.get(target.series)?.record;
      if (series === undefined || series.works.some(({ id }) => id === target.work)) return null;
      if (familyMember(series, target.work) !== null) return null;
      const message = `'${printed.printed}' leads to '${target.work}', which is no work of '${target.series}'`;
      return { message, hint: hint(target.series) };
    }),
};
