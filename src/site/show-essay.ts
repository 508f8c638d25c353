/** All that the page of an essay prints, asked of the archive once. */
import type { Archive, Essay, Issue, Series } from '../archive/archive.ts';
import { type CitingEssay, citedBy } from '../archive/citation/cited-by.ts';
import { type Cites, groupCites } from '../archive/citation/cites.ts';
import { type Neighbours, neighboursOf } from '../archive/neighbours.ts';
import { type EssayId, issueId } from '../archive/schema/id.ts';

export interface EssayPage {
  readonly essay: Essay;
  readonly series: Series;
  /** Null where its number isn't known. */
  readonly issue: Issue | null;
  readonly cites: Cites;
  /** Who cites the issue that it stands in. */
  readonly citing: readonly CitingEssay[];
  readonly neighbours: Neighbours;
}

export function showEssay(archive: Archive, id: EssayId): EssayPage {
  const essay = archive.essays.get(id);
  const series = essay === undefined ? undefined : archive.series.get(essay.series);
  if (essay === undefined || series === undefined) throw new Error(`the archive has no essay ${id}`);
  const { number } = essay;
  return {
    essay,
    series,
    issue: number === null ? null : (archive.issues.get(issueId(series.id, number)) ?? null),
    cites: groupCites(archive, archive.graph.citationsOf(id)),
    citing:
      number === null
        ? []
        : citedBy(
            archive,
            archive.graph.citing(series.id, number).filter((citation) => citation.essay !== id),
          ),
    neighbours: number === null ? { before: null, after: null } : neighboursOf(series, number),
  };
}
