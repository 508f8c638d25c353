import { asSeriesId } from '../schema/id.ts';
import { hasWork } from '../work.ts';
import { type Check, findingAt } from './check.ts';

export const unknownWork: Check = {
  code: 'n-004',
  severity: 'error',
  rule: 'Every work that an essay lists under cites stands under works in the file of its series.',
  reason: 'A work that is on no record has no title to show and no page.',
  find: ({ records, essays }) =>
    essays.flatMap(({ record, place }) =>
      record.cites.flatMap((cite, index) => {
        const series = records.series.get(asSeriesId(cite.series))?.record;
        if (!('work' in cite) || series === undefined) return [];
        if (hasWork(series, cite.work)) return [];
        const known = series.works.map(({ id }) => id).join(', ') || 'none';
        const message = `the series '${cite.series}' has no work '${cite.work}'`;
        return [
          findingAt(
            place,
            `cites.${index}.work`,
            message,
            `known: ${known}; add it to series/${cite.series}.yaml`,
          ),
        ];
      }),
    ),
};
