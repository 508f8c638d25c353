/** A cheap look before a dear one: which words can stand in some essays at all, since they share a shingle with one. */
import { createFirstOccurrenceTable, NOT_REQUESTED } from './first-places.ts';
import type { PreparedEssay } from './prepared-essay.ts';
import { hashShingle } from './shingle.ts';
import { THRESHOLDS } from './thresholds.ts';

export function createPrefilter(
  essays: readonly Pick<PreparedEssay, 'tokens'>[],
): (words: Uint32Array) => boolean {
  const size = THRESHOLDS.shingle;
  const count = essays.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const wanted = createFirstOccurrenceTable(count, false);
  for (const { tokens } of essays)
    for (let at = 0; at + size <= tokens.length; at++) wanted.want(hashShingle(tokens, at));
  return (words) => {
    for (let at = 0; at + size <= words.length; at++)
      if (wanted.placeOf(hashShingle(words, at)) !== NOT_REQUESTED) return true;
    return false;
  };
}
