/** A series' own works besides its numbers. A work may be a second name of an issue: the two are one target. */
import type { SeriesId } from './schema/id.ts';
import { isSingleWork, type SeriesRecord } from './schema/series.ts';

export interface Work {
  readonly series: SeriesId;
  /** `perspectives-2002`, or a family's member: `books-15`. */
  readonly id: string;
  readonly title: string;
  /** The number of the issue that it is. */
  readonly issue: number | null;
  readonly date: string | null;
}

/** The works that have a page: the single works on record, and the cited members of families. */
export function buildWorks(series: SeriesId, record: SeriesRecord, cited: Iterable<string>): Work[] {
  const works = new Map<string, Work>();
  for (const work of record.works.filter(isSingleWork))
    works.set(work.id, makeWork(series, work, work.id, ''));
  for (const id of cited) {
    if (works.has(id)) continue;
    const member = familyMember(record, id);
    if (member !== null) works.set(id, makeWork(series, member.work, id, member.n));
  }
  return [...works.values()].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}

/** Whether a work is on record, by itself or as a member of a family. */
export const hasWork = (record: SeriesRecord, id: string): boolean =>
  record.works.some((work) => work.id === id) || familyMember(record, id) !== null;

/** The family that an id belongs to, with its number: `books-15` is member 15 of `books-{n}`. */
export function familyMember(
  record: SeriesRecord,
  id: string,
): { work: SeriesRecord['works'][number]; n: string } | null {
  for (const work of record.works) {
    const [before, after, more] = work.id.split('{n}');
    if (before === undefined || after === undefined || more !== undefined) continue;
    if (!id.startsWith(before) || !id.endsWith(after)) continue;
    const n = id.slice(before.length, id.length - after.length);
    if (/^[0-9]+$/.test(n)) return { work, n };
  }
  return null;
}

const makeWork = (series: SeriesId, work: SeriesRecord['works'][number], id: string, n: string): Work => ({
  series,
  id,
  title: work.title.replaceAll('{n}', n),
  issue: work.issue ?? null,
  date: work.date ?? null,
});
