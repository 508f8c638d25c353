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
      record.author.flatMap((author, index) => {
        if (records.people.has(asPersonId(author)) || records.unreadable.has(`people/${author}`)) return [];
        const hint = didYouMean(author, records.people.keys(), 'people');
        return [findingAt(place, `author.${index}`, `there is no person '${author}'`, hint)];
      }),
    ),
};

export const unknownSource: Check = {
  code: 'n-002',
  severity: 'error',
  rule: 'Every source that an essay names has a file in sources/.',
  reason: 'A source without a record has no title to show and no page.',
  find: ({ records, essays }) =>
    essays.flatMap(({ record, place }) =>
      record.sources.flatMap(({ source }, index) => {
        if (records.sources.has(asSourceId(source)) || records.unreadable.has(`sources/${source}`)) return [];
        const hint = didYouMean(source, records.sources.keys(), 'sources');
        return [findingAt(place, `sources.${index}.source`, `there is no source '${source}'`, hint)];
      }),
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
    const add = (...finding: Parameters<typeof findingAt>): unknown => findings.push(findingAt(...finding));
    for (const [index, id] of records.archive.record.series.entries())
      if (!hasFile(id)) {
        const hint = `add series/${id}.yaml, or take '${id}' out`;
        add(records.archive.place, `series.${index}`, `the series '${id}' has no file`, hint);
      }
    for (const [id, { place }] of records.series)
      if (!listed.has(id))
        add(place, '', `the series '${id}' isn't listed`, 'add it to series: in archive.yaml');
    for (const [id, [first]] of records.calendars)
      if (first !== undefined && !isKnown(id)) {
        const message = `this calendar is of no known series: '${id}'`;
        add({ ...first.place, lines: {} }, '', message, didYouMean(id, known, 'series'));
      }
    for (const { series: id, place, record } of essays) {
      if (!isKnown(id)) {
        const message = `this essay is in the folder of an unknown series, '${id}'`;
        add(place, '', message, didYouMean(id, known, 'series'));
      }
      for (const [index, { series }] of record.cites.entries())
        if (!isKnown(series)) {
          const hint = didYouMean(series, known, 'series');
          add(place, `cites.${index}.series`, `there is no series '${series}'`, hint);
        }
    }
    return findings;
  },
};

export const unknownWork: Check = {
  code: 'n-004',
  severity: 'error',
  rule: 'Every work that an essay lists under cites is listed under works in the file of its series.',
  reason: 'A work that is on no record has no title to show and no page.',
  find: ({ records, essays }) =>
    essays.flatMap(({ record, place }) =>
      record.cites.flatMap((cite, index) => {
        const series = records.series.get(asSeriesId(cite.series))?.record;
        if (!('work' in cite) || series === undefined || hasWork(series, cite.work)) return [];
        const known = series.works.map(({ id }) => id).join(', ') || 'none';
        const message = `the series '${cite.series}' has no work '${cite.work}'`;
        const hint = `known: ${known}; add it to series/${cite.series}.yaml`;
        return [findingAt(place, `cites.${index}.work`, message, hint)];
      }),
    ),
};
