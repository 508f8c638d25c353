/** What essays repeat of earlier ones, in an archive that has changed since it was found: only what can differ is looked for. */
import { essaysSharingHashes } from '../archive/quotation/prefilter.ts';
import type { PreparedEssay } from '../archive/quotation/prepare-essay.ts';
import { findTextReuse } from '../archive/quotation/text-reuse.ts';
import type { TextReuse } from '../archive/quotation/types.ts';
import type { EssayId } from '../archive/schema/id.ts';

/** What is known of each essay, in the order in which they came out, with the key of what it was read from. */
export type TextReuseCache = ReadonlyMap<
  EssayId,
  { readonly key: string; readonly reuses: readonly TextReuse[] }
>;

export interface RenewReuses {
  /** In the order in which they came out. */
  readonly essays: readonly PreparedEssay[];
  readonly keyOf: (essay: EssayId) => string;
  readonly known: TextReuseCache;
  /** An essay as it was; null where that is lost. */
  readonly asItWas: (essay: EssayId, key: string) => PreparedEssay | null;
}

/** Where nothing changed, `known` itself is answered. */
export function updateTextReuse({
  essays,
  keyOf,
  known,
  asItWas: previousVersion,
}: RenewReuses): TextReuseCache {
  const ids = new Set(essays.map(({ id }) => id));
  const stays = (id: EssayId): boolean => ids.has(id) && known.get(id)?.key === keyOf(id);
  const reparsed = essays.filter(({ id }) => !stays(id));
  const gone = [...known].filter(([id]) => !stays(id));
  if (reparsed.length === 0 && gone.length === 0 && inSameOrder()) return known;
  // Where nothing stays, as under new code, nobody's part in it has to be told; nor can old code's cache be read.
  const isAllNew = reparsed.length === essays.length;
  const asTheyWere = isAllNew ? [] : gone.flatMap(([id, { key }]) => previousVersion(id, key) ?? []);
  // What stood first depends on the order; who might differ can't be said where words are lost.
  const wanted =
    asTheyWere.length < gone.length || !inSameOrder()
      ? null
      : new Set(
          [...reparsed, ...essaysSharingHashes(essays, [...reparsed, ...asTheyWere])].map(({ id }) => id),
        );
  // Who shares nothing with others has nothing of them.
  const isAlone = wanted !== null && wanted.size === reparsed.length;
  const found = isAlone ? findTextReuse(reparsed) : findTextReuse(essays, wanted);
  return new Map(
    essays.map(({ id }) => [id, { key: keyOf(id), reuses: found.get(id) ?? known.get(id)?.reuses ?? [] }]),
  );

  function inSameOrder(): boolean {
    const before = [...known.keys()].filter(stays);
    const now = essays.filter(({ id }) => stays(id));
    return before.every((id, index) => now[index]?.id === id);
  }
}
