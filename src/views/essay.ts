/** View model of an essay's page. */
import { type Cites, groupByTarget } from '../archive/citation/cites.ts';
import { adjacentIssues, type Neighbours } from '../archive/issues.ts';
import { type EssayId, issueId } from '../archive/schema/id.ts';
import type { Archive, Essay, Issue, Series } from '../archive/types.ts';
import { type PaginatedCitations, paginatedCitedBy } from './cited-by.ts';

export interface EssayViewModel {
  readonly essay: Essay;
  readonly series: Series;
  /** Null where its number isn't known. */
  readonly issue: Issue | null;
  readonly cites: Cites;
  /** Who cites its issue; null if its number isn't known. */
  readonly citing: PaginatedCitations | null;
  readonly neighbours: Neighbours;
}

export function essayViewModel(archive: Archive, id: EssayId): EssayViewModel {
  const essay = archive.essays.get(id);
  const series = essay === undefined ? undefined : archive.series.get(essay.series);
  if (essay === undefined || series === undefined) throw new Error(`the archive has no essay ${id}`);
  const { number } = essay;
  const issue = number === null ? null : (archive.issues.get(issueId(series.id, number)) ?? null);
  return {
    essay,
    series,
    issue,
    cites: groupByTarget(archive, archive.graph.citationsOf(id)),
    citing: issue === null ? null : paginatedCitedBy(archive, issue),
    neighbours: number === null ? { before: null, after: null } : adjacentIssues(series, number),
  };
}
