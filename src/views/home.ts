/** View model of the home page. */
import { compareDates } from '../archive/build-archive.ts';
import { rankByCitingEssays, tallyCitations } from '../archive/citation/statistics.ts';
import type { EssayId } from '../archive/schema/id.ts';
import type { Archive, Essay, Issue, Series } from '../archive/types.ts';
import { type SeriesPage, showSeries } from './series.ts';

export interface WantedIssue {
  readonly issue: Issue;
  readonly series: Series;
  /** How many essays cite it. */
  readonly essays: number;
}

export interface HomePage {
  /** The series with the most issues: the one on the cover. */
  readonly principal: SeriesPage;
  readonly others: readonly SeriesPage[];
  /** The essay that entered last. */
  readonly newest: Essay | null;
  /** What entered before it. */
  readonly recent: readonly EssayId[];
  /** Where a new reader may begin: the oldest essays of the first series, the first in archive.yaml. */
  readonly begin: readonly EssayId[];
  readonly wanted: readonly WantedIssue[];
  readonly citations: number;
  readonly held: number;
}

const LISTED = 5;

export function showHome(archive: Archive): HomePage {
  const all = [...archive.series.values()].map(({ id }) => showSeries(archive, id));
  const [principal, ...others] = [...all].sort((a, b) => b.series.issues.length - a.series.issues.length);
  if (principal === undefined) throw new Error('the archive has no series');
  const entered = [...archive.essays.values()].sort(
    (a, b) =>
      compareDates(b.record.added ?? b.record.date, a.record.added ?? a.record.date) ||
      compareDates(b.record.date, a.record.date) ||
      (b.number ?? 0) - (a.number ?? 0),
  );
  const [newest = null, ...before] = entered;
  return {
    principal,
    others,
    newest,
    recent: before.slice(0, LISTED - 1).map(({ id }) => id),
    begin: all.length < 2 ? [] : (all[0]?.essays ?? []).toReversed().slice(0, LISTED),
    wanted: wantedIssues(archive),
    citations: tallyCitations(archive).all,
    held: [...archive.issues.values()].filter((issue) => issue.held).length,
  };
}

/** Issues that aren't held, those that most essays cite first. */
const wantedIssues = (archive: Archive): WantedIssue[] =>
  rankByCitingEssays(archive)
    .flatMap(({ cited, series, held, essays }) =>
      held || !('number' in cited) ? [] : [{ issue: cited, series, essays }],
    )
    .slice(0, LISTED);
