/** Essays made ready and held against one another: what takes long, and depends on their words alone. */
import type { ReadEssay } from '../records.ts';
import type { EssayId } from '../schema/id.ts';
import { type Matches, matchQuotations } from './match.ts';
import { type PreparedEssay, prepareEssay } from './prepared-essay.ts';
import { findTextReuse, type TextReuse } from './reuse.ts';

export interface TextMatches {
  readonly prepared: ReadonlyMap<EssayId, PreparedEssay>;
  readonly matches: Matches;
  /** What each of the essays, which stand in the order in which they came out, has of earlier ones. */
  readonly reuses: (inOrder: readonly PreparedEssay[]) => ReadonlyMap<EssayId, readonly TextReuse[]>;
}

export function matchEssays(essays: readonly ReadEssay[]): TextMatches {
  const prepared = new Map(essays.map((essay) => [essay.id, prepareEssay(essay)]));
  return { prepared, matches: matchQuotations([...prepared.values()]), reuses: (all) => findTextReuse(all) };
}
