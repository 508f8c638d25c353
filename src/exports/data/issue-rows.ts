/** `issues.json`: every issue that is known of, held or not. */
import type { Archive } from '../../archive/archive.ts';
import { createUrls } from '../../archive/urls.ts';
import type { DataField } from './data-file.ts';

export const ISSUE_FIELDS: readonly DataField[] = [
  { name: 'issue', type: 'string', says: 'Its id: <series>-<number>.' },
  { name: 'address', type: 'string', says: 'The whole address of its page.' },
  { name: 'series', type: 'string', says: 'The id of its series.' },
  { name: 'number', type: 'integer', says: 'Its number.' },
  { name: 'held', type: 'boolean', says: 'Whether the archive has its text.' },
  {
    name: 'known',
    type: 'string',
    says: 'How it is known of: held, cited, calendar (a date on record), or number (its place in a run without gaps).',
  },
  {
    name: 'date',
    type: 'string',
    says: 'When it came out, to the precision known; null where nothing says.',
  },
  {
    name: 'dateKind',
    type: 'string',
    says: '“printed” where print or the calendar has the date, “worked-out” where its neighbours give it.',
  },
  { name: 'dateWithin', type: 'integer', says: 'The most days by which a worked-out date may be out.' },
  {
    name: 'printed',
    type: 'string',
    says: 'Number and date in the words of print, where the calendar has them.',
  },
  { name: 'essays', type: 'array', says: 'The ids of its essays that are held.' },
  { name: 'work', type: 'string', says: 'The id of the work that this issue is, where it is one.' },
  { name: 'citedBy', type: 'integer', says: 'How many essays of other issues cite it.' },
];

export function issueRows(archive: Archive): Record<string, unknown>[] {
  const urls = createUrls(archive.base);
  return [...archive.issues.values()].map((issue) => {
    const { id, series, number, held, known, date, printed, essays, work } = issue;
    const citing = archive.graph.citing(series, number).map(({ essay }) => essay);
    return {
      issue: id,
      address: archive.address + urls.issue(series, number),
      series,
      number,
      held,
      known,
      date: date?.date ?? null,
      dateKind: date?.kind ?? null,
      dateWithin: date?.errorDays ?? null,
      printed,
      essays,
      work: work?.id ?? null,
      citedBy: new Set(citing.filter((essay) => !essays.includes(essay))).size,
    };
  });
}
