/** Essays made ready and held against one another: what takes long, and depends on their words alone. */
import type { ReadEssay } from '../records.ts';
import type { EssayId } from '../schema/id.ts';
import { type Matches, matchQuotations } from './match.ts';
import { type PreparedEssay, prepareEssay } from './prepared-essay.ts';

export interface Compared {
  readonly prepared: ReadonlyMap<EssayId, PreparedEssay>;
  readonly matches: Matches;
}

export function compareEssays(essays: readonly ReadEssay[]): Compared {
  const prepared = new Map(essays.map((essay) => [essay.id, prepareEssay(essay)]));
  return { prepared, matches: matchQuotations([...prepared.values()]) };
}
