/** Which essays share a kept shingle with some others: what those say can change what is found in no other. */
import { createFirstOccurrenceTable, NOT_REQUESTED } from './first-places.ts';
import type { PreparedEssay } from './prepared-essay.ts';

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
