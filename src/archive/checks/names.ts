import { asPersonId, asSeriesId, asSourceId } from '../schema/id.ts';
import { hasWork } from '../works.ts';
import { type Check, didYouMean, type Finding, findingAt } from './check.ts';

export const unknownPerson: Check = {
  code: 'n-001',
  severity: 'error',
  rule: 'Every author of an essay has a file in people/.',
  reason: 'An author without a record has no name to show, no page, and no place in a bibliography.',
  find: ({ records, essays }) =>
    essays.flatMap(({ record, place }) =>
      record.author.flatMap((author, index) =>
        records.people.has(asPersonId(author)) || records.unreadable.has(`people/${author}`)
          ? []
          : [
              findingAt(
                place,
                `author.${index}`,
                `there is no person '${author}'`,
                didYouMean(author, records.people.keys(), 'people'),
              ),
            ],
      ),
    ),
};

export const unknownSource: Check = {
  code: 'n-002',
  severity: 'error',
  rule: 'Every source that an essay names has a file in sources/.',
  reason: 'A source without a record has no title to show and no page.',
  find: ({ records, essays }) =>
    essays.flatMap(({ record, place }) =>
      record.sources.flatMap(({ source }, index) =>
        records.sources.has(asSourceId(source)) || records.unreadable.has(`sources/${source}`)
          ? []
          : [
              findingAt(
                place,
                `sources.${index}.source`,
                `there is no source '${source}'`,
                didYouMean(source, records.sources.keys(), 'sources'),
              ),
            ],
      ),
    ),
};

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
