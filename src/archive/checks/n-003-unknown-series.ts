import { asSeriesId } from '../schema/id.ts';
import { type Check, didYouMean, type Finding, findingAt } from './check.ts';

export const unknownSeries: Check = {
  code: 'n-003',
  severity: 'error',
  rule: 'Every series that a file names is listed in archive.yaml and has a file in series/.',
  reason: 'Numbers mean nothing without the series that they are numbers of.',
  find: ({ records, essays }) => {
    const listed = new Set(records.archive.record.series);
    const known = [...records.series.keys()].filter((id) => listed.has(id));
    const hasFile = (id: string): boolean =>
      records.series.has(asSeriesId(id)) || records.unreadable.has(`series/${id}`);
    const isKnown = (id: string): boolean => listed.has(id) && hasFile(id);
    const findings: Finding[] = [];
    records.archive.record.series.forEach((id, index) => {
      if (!hasFile(id))
        findings.push(
          findingAt(
            records.archive.place,
            `series.${index}`,
            `the series '${id}' has no file`,
            `add series/${id}.yaml, or take '${id}' out`,
          ),
        );
    });
    for (const [id, { place }] of records.series)
      if (!listed.has(id))
        findings.push(
          findingAt(place, '', `the series '${id}' isn't listed`, 'add it to series: in archive.yaml'),
        );
    for (const [id, [first]] of records.calendars)
      if (first !== undefined && !isKnown(id))
        findings.push(
          findingAt(
            { ...first.place, lines: {} },
            '',
            `this calendar is of no known series: '${id}'`,
            didYouMean(id, known, 'series'),
          ),
        );
    for (const essay of essays) {
      if (!isKnown(essay.series))
        findings.push(
          findingAt(
            essay.place,
            '',
            `this essay stands in the folder of an unknown series, '${essay.series}'`,
            didYouMean(essay.series, known, 'series'),
          ),
        );
      essay.record.cites.forEach(({ series }, index) => {
        if (!isKnown(series))
          findings.push(
            findingAt(
              essay.place,
              `cites.${index}.series`,
              `there is no series '${series}'`,
              didYouMean(series, known, 'series'),
            ),
          );
      });
    }
    return findings;
  },
};
