/**
 * Decides what of a search index has to be built: nothing, a small index of the essays that changed since the base was
 * built, or the base again. The base's files are never written to.
 */
import type { IndexTable, Repeat } from '../format.ts';
import { digestEssay } from './build-index.ts';
import type { DescribedArchive, DescribedEssay } from './describe-essays.ts';
import { findRepeats } from './repeats.ts';

/** What a build stores of the index it built, for the next one. */
export interface IndexState {
  /** Digest of the code that built the base. */
  readonly code: string;
  /** Files of the base, below the folder of the index. */
  readonly files: readonly string[];
  readonly table: IndexTable;
  /** Id and digest of each essay of the base, in its order. */
  readonly base: readonly (readonly [id: string, digest: string])[];
  /** Fingerprints of the places of an essay, by the digest of its words. */
  readonly fingerprints: Readonly<Record<string, readonly number[]>>;
}

export type IndexPlan =
  | { readonly kind: 'whole' }
  | {
      readonly kind: 'kept';
      readonly fingerprints: IndexState['fingerprints'];
      /** Essays of the small index, what they share with others, and the ordinal that each is ordered before. */
      readonly changed: readonly DescribedEssay[];
      readonly repeats: readonly ReadonlyMap<number, Repeat>[];
      readonly before: readonly number[];
      /** Ordinals of the base that are no longer as they were, or gone. */
      readonly replaced: readonly number[];
    };

/**
 * The small index may have so many essays, or so great a share of them. A reader pays some 0.4 kB a word and 10 kB once
 * for a small index of a hundred; building it costs what its essays cost.
 */
const MAX_CHANGED = 40;
const MAX_SHARE = 0.05;

export interface PlanOptions {
  readonly state: IndexState | null;
  /** Digest of our code. */
  readonly code: string;
  /** Whether a small index is allowed; a published site has none, so that its bytes follow from its content alone. */
  readonly allowsChanges: boolean;
  /** Fingerprints of the places of an essay, where the state has none. */
  readonly fingerprint: (essay: DescribedEssay) => readonly number[];
}

export function planIndex({ essays }: DescribedArchive, options: PlanOptions): IndexPlan {
  const { state, code, allowsChanges, fingerprint } = options;
  if (state === null || state.code !== code) return { kind: 'whole' };
  const max = allowsChanges ? Math.max(MAX_CHANGED, essays.length * MAX_SHARE) : 0;
  if (essays.filter(({ words }) => state.fingerprints[words] === undefined).length > max)
    return { kind: 'whole' };

  const fingerprints: Record<string, readonly number[]> = {};
  for (const essay of essays)
    fingerprints[essay.words] ??= state.fingerprints[essay.words] ?? fingerprint(essay);
  const repeats = findRepeats(
    essays,
    essays.map(({ words }) => fingerprints[words] ?? []),
  );
  const ordinals = new Map(state.base.map(([id, digest], ordinal) => [id, { ordinal, digest }]));
  /** The ordinal of each essay that is as it was. */
  const kept = essays.map((essay, at) => {
    const known = ordinals.get(essay.id);
    return known?.digest === digestEssay(essay, repeats[at]) ? known.ordinal : null;
  });
  const inOrder = kept.filter((ordinal) => ordinal !== null);
  // Where essays that are as they were come in another order, no ordinal can be relied on.
  if (inOrder.some((ordinal, at) => ordinal < (inOrder[at - 1] ?? 0))) return { kind: 'whole' };

  const isKept = new Set(inOrder);
  const replaced = [...state.base.keys()].filter((ordinal) => !isKept.has(ordinal));
  const changed = [...essays.keys()].filter((at) => kept[at] === null);
  if (changed.length + replaced.length > max) return { kind: 'whole' };
  return {
    kind: 'kept',
    fingerprints,
    changed: changed.flatMap((at) => essays[at] ?? []),
    repeats: changed.map((at) => repeats[at] ?? new Map()),
    before: changed.map((at) => kept.slice(at).find((ordinal) => ordinal !== null) ?? state.base.length),
    replaced,
  };
}
