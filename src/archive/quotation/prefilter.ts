/** A cheap look before a dear one: which words can stand in some essays at all, since they share a shingle with one. */
import { createFirstOccurrenceTable, NOT_REQUESTED } from './first-occurrence-table.ts';
import type { PreparedEssay } from './prepare-essay.ts';
import { hashShingle } from './shingles.ts';
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

/** Which essays share a kept shingle with some others: what those say can change what is found in no other. */
export function essaysSharingHashes<Essay extends Pick<PreparedEssay, 'winnowed'>>(
  essays: readonly Essay[],
  others: readonly Pick<PreparedEssay, 'winnowed'>[],
): Essay[] {
  const count = others.reduce((sum, { winnowed }) => sum + winnowed.hashes.length, 0);
  const wanted = createFirstOccurrenceTable(count, false);
  for (const { winnowed } of others) for (const hash of winnowed.hashes) wanted.want(hash);
  return essays.filter(({ winnowed }) =>
    winnowed.hashes.some((hash) => wanted.placeOf(hash) !== NOT_REQUESTED),
  );
}
