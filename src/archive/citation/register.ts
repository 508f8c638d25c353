/** Lists of citations that need attention, each with its passage and the reason. */
import { compareDates } from '../build-archive.ts';
import type { Archive, Essay } from '../types.ts';
import { passageOf } from './cited-by.ts';
import { explainIssue, hasFlag } from './explain.ts';
import type { Passage } from './passage.ts';
import type { Citation } from './types.ts';

export interface RegisterEntry {
  readonly essay: Essay;
  readonly citation: Citation;
  /** Null for an entry of the record. */
  readonly passage: Passage | null;
  readonly reason: string;
}

/** `unresolved`, or `dates`: number and date disagree. Newest essay first. */
export function buildCitationList(archive: Archive, kind: 'unresolved' | 'dates'): RegisterEntry[] {
  const isListed = (citation: Citation): boolean =>
    kind === 'dates'
      ? hasFlag(citation, 'date-differs')
      : citation.resolution.kind === 'ambiguous' || citation.resolution.kind === 'unknown';
  return archive.graph.citations
    .filter(isListed)
    .flatMap((citation): RegisterEntry[] => {
      const essay = archive.essays.get(citation.essay);
      if (essay === undefined) return [];
      const passage = passageOf(essay, citation);
      return [{ essay, citation, passage, reason: explainIssue(citation, archive) ?? '' }];
    })
    .sort((a, b) => compareDates(b.essay.record.date, a.essay.record.date));
}
