/** Prefilter: whether a quotation shares any shingle with these essays. No false negatives. */
import { createFirstOccurrenceTable, NOT_REQUESTED } from './first-occurrence-table.ts';
import type { PreparedEssay } from './prepare-essay.ts';
import { hashShingle } from './shingles.ts';
import { THRESHOLDS } from './thresholds.ts';

export function createPrefilter(
  essays: readonly Pick<PreparedEssay, 'tokens'>[],
): (words: Uint32Array) => boolean {
  const size = THRESHOLDS.shingle;
  const count = essays.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const known = createFirstOccurrenceTable(count, false);
  for (const { tokens } of essays)
    for (let at = 0; at + size <= tokens.length; at++) known.request(hashShingle(tokens, at));
  return (words) => {
    for (let at = 0; at + size <= words.length; at++)
      if (known.placeOf(hashShingle(words, at)) !== NOT_REQUESTED) return true;
    return false;
  };
}

/** The essays that share a winnowed hash with some others: only their text reuse can change with those others. */
export function essaysSharingHashes<Essay extends Pick<PreparedEssay, 'winnowed'>>(
  essays: readonly Essay[],
  others: readonly Pick<PreparedEssay, 'winnowed'>[],
): Essay[] {
  const count = others.reduce((sum, { winnowed }) => sum + winnowed.hashes.length, 0);
  const known = createFirstOccurrenceTable(count, false);
  for (const { winnowed } of others) for (const hash of winnowed.hashes) known.request(hash);
  return essays.filter(({ winnowed }) =>
    winnowed.hashes.some((hash) => known.placeOf(hash) !== NOT_REQUESTED),
  );
}
