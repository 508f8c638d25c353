/**
 * Decides what of a search index has to be built: nothing, a small index of the essays that changed since the base was
 * built, or the base again. The base's files are never written to.
 */
import type { IndexTable, Repeat } from '../format.ts';
import { digestEssay, fingerprinted } from './build-index.ts';
import type { DescribedArchive, DescribedEssay } from './describe-essays.ts';
import { findRepeats } from './repeats.ts';

/** What a build keeps of the index it made, for the next one. */
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
const MOST_CHANGED = 40;
const MOST_SHARE = 0.05;

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
  const most = Math.max(MOST_CHANGED, essays.length * MOST_SHARE);
  const fresh = essays.filter(({ words }) => state.fingerprints[words] === undefined);
  if (fresh.length > (allowsChanges ? most : 0)) return { kind: 'whole' };

  const known = new Map(Object.entries(state.fingerprints));
  for (const essay of fresh) known.set(essay.words, fingerprint(essay));
  const prints = essays.map(({ words }) => known.get(words) ?? []);
  const repeats = findRepeats(essays.map((essay, at) => fingerprinted(essay, prints[at])));
  const digests = essays.map((essay, at) => digestEssay(essay, repeats[at]));
  const ordinals = new Map(state.base.map(([id, digest], ordinal) => [id, { ordinal, digest }]));
  const isKept = (at: number): boolean => ordinals.get(essays[at]?.id ?? '')?.digest === digests[at];
  const kept = essays.flatMap(({ id }, at) => (isKept(at) ? [ordinals.get(id)?.ordinal ?? 0] : []));
  // Where essays that are as they were come in another order, no ordinal can be relied on.
  if (kept.some((ordinal, at) => ordinal < (kept[at - 1] ?? 0))) return { kind: 'whole' };

  const changed = essays.flatMap((_, at) => (isKept(at) ? [] : [at]));
  const still = new Set(kept);
  const replaced = state.base.flatMap((_, ordinal) => (still.has(ordinal) ? [] : [ordinal]));
  const isSame = changed.length === 0 && replaced.length === 0;
  if (!isSame && (!allowsChanges || changed.length + replaced.length > most)) return { kind: 'whole' };
  return {
    kind: 'kept',
    fingerprints: Object.fromEntries(essays.map(({ words }, at) => [words, prints[at] ?? []])),
    changed: changed.flatMap((at) => essays[at] ?? []),
    repeats: changed.map((at) => repeats[at] ?? new Map()),
    before: changed.map((at) => {
      const next = essays.findIndex((_, later) => later > at && isKept(later));
      return next < 0 ? state.base.length : (ordinals.get(essays[next]?.id ?? '')?.ordinal ?? 0);
    }),
    replaced,
  };
}
