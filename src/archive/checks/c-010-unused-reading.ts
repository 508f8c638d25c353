import { asSeriesId } from '../schema/id.ts';
import { type Check, type Finding, findingAt } from './check.ts';

export const unusedReading: Check = {
  code: 'c-010',
  severity: 'warning',
  rule: 'Every reading settles a citation that stands in print as it says.',
  reason:
    'A reading that settles nothing is a decision about words that aren’t there; it was mistyped, or the text has changed.',
  find: ({ records, archive }) => {
    const used = new Set(
      archive.graph.citations.flatMap(({ resolution }) =>
        'reading' in resolution && resolution.reading !== undefined ? [resolution.reading] : [],
      ),
    );
    return records.readings.flatMap(({ record, place }): Finding[] => {
      const series = 'series' in record.means ? record.means.series : null;
      if (series !== null && !records.series.has(asSeriesId(series)))
        return [
          findingAt(place, '', `the reading means a series that is not on record, '${series}'`, 'mend means'),
        ];
      if (used.has(record)) return [];
      const essay = [...archive.essays.values()].find(({ id }) => id === record.essay);
      const message = `nothing is read by this reading of '${record.printed}'`;
      if (essay === undefined) return [findingAt(place, '', message, `there is no essay '${record.essay}'`)];
      const printed = archive.graph
        .citationsOf(essay.id)
        .flatMap(({ printed }) => (printed === null ? [] : [printed.printed]));
      const known = [...new Set(printed)].map((words) => `'${words}'`).join(', ');
      return [
        findingAt(
          place,
          '',
          message,
          `give the words exactly as one of: ${known || 'no citation stands there'}`,
        ),
      ];
    });
  },
};
