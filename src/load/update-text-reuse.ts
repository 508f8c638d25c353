/** Updates text reuse incrementally: only essays whose result can differ are searched again. */
import { essaysSharingHashes } from '../archive/quotation/prefilter.ts';
import type { PreparedEssay } from '../archive/quotation/prepare-essay.ts';
import { findTextReuse } from '../archive/quotation/text-reuse.ts';
import type { TextReuse } from '../archive/quotation/types.ts';
import type { EssayId } from '../archive/schema/id.ts';
import type { ComparedEssay } from './update-matches.ts';

/** The passages that each essay repeats, in the order of publication, with the key of the essay. */
export type TextReuseCache = ReadonlyMap<
  EssayId,
  { readonly key: string; readonly reuses: readonly TextReuse[] }
>;

/**
 * `essays` are in the order of publication. `previousVersion` finds an essay by its previous key; null if it is lost.
 * Returns `known` itself if nothing has changed.
 */
export function updateTextReuse(
  essays: readonly ComparedEssay[],
  known: TextReuseCache,
  previousVersion: (key: string) => PreparedEssay | null,
): TextReuseCache {
  const prepared = essays.map((essay) => essay.prepared);
  const keys = new Map(essays.map(({ key, prepared: { id } }) => [id, key]));
  const isUnchanged = (id: EssayId): boolean => keys.has(id) && known.get(id)?.key === keys.get(id);
  const changed = prepared.filter(({ id }) => !isUnchanged(id));
  const previous = [...known].filter(([id]) => !isUnchanged(id)).map(([, { key }]) => key);
  const isOrderUnchanged = hasSameOrder();
  if (changed.length === 0 && previous.length === 0 && isOrderUnchanged) return known;
  const found = find();
  return new Map(
    essays.map(({ key, prepared: { id } }) => [
      id,
      { key, reuses: found.get(id) ?? known.get(id)?.reuses ?? [] },
    ]),
  );

  function find(): ReturnType<typeof findTextReuse> {
    // The first occurrence of words depends on the order. New code changes every key, and no previous version is
    // readable then.
    if (changed.length === essays.length || !isOrderUnchanged) return findTextReuse(prepared);
    const versions = previous.flatMap((key) => previousVersion(key) ?? []);
    // A lost version may have shared words with any essay.
    if (versions.length < previous.length) return findTextReuse(prepared);
    const affected = [...changed, ...essaysSharingHashes(prepared, [...changed, ...versions])];
    const ids = new Set(affected.map(({ id }) => id));
    // Changed essays that share nothing with others are searched alone.
    return ids.size === changed.length ? findTextReuse(changed) : findTextReuse(prepared, ids);
  }

  function hasSameOrder(): boolean {
    const before = [...known.keys()].filter(isUnchanged);
    const now = prepared.filter(({ id }) => isUnchanged(id));
    return before.every((id, index) => now[index]?.id === id);
  }
}
