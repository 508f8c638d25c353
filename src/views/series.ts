/** View model of a series' page. */
import { compareDates } from '../archive/build-archive.ts';
import { buildIssueGrid, type WallYear } from '../archive/issue-grid.ts';
import type { EssayId, SeriesId } from '../archive/schema/id.ts';
import type { Archive, Issue, Series } from '../archive/types.ts';

export interface SeriesPage {
  readonly series: Series;
  readonly wall: readonly WallYear[];
  readonly first: Issue | null;
  readonly last: Issue | null;
  readonly held: number;
  /** All numbers that are known; of a continuous run, all from the first to the last. */
  readonly run: number;
  /** First and last date of an issue or an essay of it; null where none is known. */
  readonly dates: { readonly from: string; readonly to: string } | null;
  /** Its essays, newest first. */
  readonly essays: readonly EssayId[];
}

export function showSeries(archive: Archive, id: SeriesId): SeriesPage {
  const series = archive.series.get(id);
  if (series === undefined) throw new Error(`the archive has no series ${id}`);
  const { issues } = series;
  const [first = null, last = null] = [issues[0], issues.at(-1)];
  const essays = [...archive.essays.values()]
    .filter((essay) => essay.series === id)
    .sort((a, b) => compareDates(b.record.date, a.record.date) || (b.number ?? 0) - (a.number ?? 0));
  const dates = [
    ...issues.flatMap(({ date }) => (date === null ? [] : [date.date])),
    ...essays.map(({ record }) => record.date),
  ].sort(compareDates);
  const [from, to] = [dates[0], dates.at(-1)];
  return {
    series,
    wall: buildIssueGrid(series),
    first,
    last,
    held: issues.filter((issue) => issue.held).length,
    run: issues.length,
    dates: from === undefined || to === undefined ? null : { from, to },
    essays: essays.map((essay) => essay.id),
  };
}
