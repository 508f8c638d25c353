/** Finds passages that several essays have word for word, as results name them: by a fingerprint of each place. */
import { sha256Of } from '../../algorithms/sha256.ts';
import type { Repeat } from '../format.ts';
import type { DescribedEssay } from './describe-essays.ts';

/** Shorter places repeat by chance: 'See below', 'The Editor'. */
const MIN_WORDS = 12;
/** Places listed of those that repeat a passage; more are counted. */
const MAX_LISTED = 6;

/** 48 bits of the words of a place; 0 for one of few words. */
export function fingerprintOf(words: readonly { readonly form: string }[]): number {
  if (words.length < MIN_WORDS) return 0;
  const digest = sha256Of(words.map(({ form }) => form).join(' '));
  return Number.parseInt(digest.slice(0, 12), 16);
}

/** For each essay what repeats, by index of its places; `fingerprints` are those of the places of each. */
export function findRepeats(
  essays: readonly Pick<DescribedEssay, 'anchors' | 'card'>[],
  fingerprints: readonly (readonly number[])[],
): ReadonlyMap<number, Repeat>[] {
  const counts = new Map<number, number>();
  for (const one of fingerprints.flat()) if (one !== 0) counts.set(one, (counts.get(one) ?? 0) + 1);
  const groups = new Map<number, { essay: number; place: readonly [string, string] }[]>();
  for (const [essay, { card, anchors }] of essays.entries())
    for (const [at, one] of fingerprints[essay]?.entries() ?? []) {
      // The title has no anchor, and repeats nothing.
      if ((counts.get(one) ?? 0) < 2 || anchors[at] == null) continue;
      const group = groups.get(one) ?? [];
      groups.set(one, group);
      group.push({ essay, place: [`${card.label} ${card.number}`.trim(), `${card.path}#${anchors[at]}`] });
    }
  return fingerprints.map((own, essay) => {
    const found = new Map<number, Repeat>();
    for (const [at, passage] of own.entries()) {
      const others = groups.get(passage)?.filter((other) => other.essay !== essay) ?? [];
      const also = others.slice(0, MAX_LISTED).map(({ place }) => place);
      if (others.length > 0) found.set(at, { passage, others: others.length, also });
    }
    return found;
  });
}
