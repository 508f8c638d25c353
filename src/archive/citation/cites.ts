/** An essay's citations by target, in the order of the text; and the citations of a target by other issues. */
import { addToGroup } from '../../algorithms/group-by.ts';
import { issueId } from '../schema/id.ts';
import type { Archive, Issue, Series } from '../types.ts';
import type { Work } from '../works.ts';
import type { Citation } from './types.ts';

export interface CitedItem {
  readonly series: Series;
  /** Null for a work that is no issue. */
  readonly issue: Issue | null;
  readonly work: Work | null;
  readonly held: boolean;
  /** Includes an entry of the record only if the text has no citation. */
  readonly citations: readonly Citation[];
}

export interface Cites {
  readonly targets: readonly CitedItem[];
  readonly unresolved: readonly Citation[];
}

export function groupByTarget(archive: Archive, citations: readonly Citation[]): Cites {
  const groups = new Map<string, Citation[]>();
  const unresolved: Citation[] = [];
  for (const citation of citations) {
    const { resolution } = citation;
    if (resolution.kind === 'ambiguous' || resolution.kind === 'unknown') unresolved.push(citation);
    if (resolution.kind !== 'resolved') continue;
    const { series, number, work } = resolution.target;
    addToGroup(groups, `${series}/${number ?? work}`, citation);
  }
  const targets = [...groups.values()].flatMap((group): CitedItem[] => {
    const [first] = group;
    if (first?.resolution.kind !== 'resolved') return [];
    const { series: id, number, work } = first.resolution.target;
    const series = archive.series.get(id);
    if (series === undefined) return [];
    const issue = number === null ? null : (archive.issues.get(issueId(id, number)) ?? null);
    const known = issue?.work ?? series.works.find((other) => other.id === work) ?? null;
    return [{ series, issue, work: known, held: first.held === true, citations: group }];
  });
  return { targets, unresolved };
}

/**
 * The citations of an issue or a work, without those of the issue's only essay. Of several essays, each can cite the
 * issue that they share.
 */
export function citationsFromElsewhere({ graph }: Archive, cited: Issue | Work): readonly Citation[] {
  if (!('number' in cited)) return graph.citingWork(cited.series, cited.id);
  const [only, ...others] = cited.essays;
  const citing = graph.citing(cited.series, cited.number);
  return only === undefined || others.length > 0 ? citing : citing.filter(({ essay }) => essay !== only);
}
