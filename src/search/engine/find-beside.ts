/**
 * Where words that were typed side by side stand side by side: 'spare rib' means that more often than not. They are
 * looked up in the pairs; two so common together that their list is long say nothing by it, and it isn't fetched.
 */
import type { Term } from '../query/query.ts';
import type { SearchIndex } from './open-index.ts';

/** A longer query is a question, whose words stand apart. */
const MOST_PAIRS = 3;

/** By the index of the first of two terms. */
export async function findBeside(
  terms: readonly Term[],
  { pairs }: Pick<SearchIndex, 'pairs'>,
): Promise<Map<number, Uint32Array>> {
  const found = new Map<number, Uint32Array>();
  if (terms.length > MOST_PAIRS + 1) return found;
  await Promise.all(
    terms.map(async (term, at) => {
      const next = terms[at + 1];
      if (term.kind !== 'word' || next?.kind !== 'word' || next.beginning) return;
      const list = await pairs.uncommon(term.form, next.form);
      if (list !== null && list.places.length > 0) found.set(at, list.places);
    }),
  );
  return found;
}
