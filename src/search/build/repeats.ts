/** Finds passages that several essays have word for word, as results name them: by a fingerprint of each place. */
import { createHash } from 'node:crypto';
import type { Repeat } from '../format.ts';

/** Shorter places repeat by chance: 'See below', 'The Editor'. */
const MIN_WORDS = 12;
/** Places listed of those that repeat a passage; more are counted. */
const MAX_LISTED = 6;

/** 48 bits of the words of a place; 0 for one of few words. */
export const fingerprintOf = (words: readonly { readonly form: string }[]): number =>
  words.length < MIN_WORDS
    ? 0
    : createHash('sha256')
        .update(words.map(({ form }) => form).join(' '))
        .digest()
        .readUIntBE(0, 6);

export interface FingerprintedEssay {
  /** `EPSR 1254`, and the path below the site's base. */
  readonly issue: string;
  readonly path: string;
  /** Of each place; the title is the first and repeats nothing. */
  readonly fingerprints: readonly number[];
  readonly anchors: readonly (string | null)[];
}

/** For each essay what repeats, by index of its places. */
export function findRepeats(essays: readonly FingerprintedEssay[]): ReadonlyMap<number, Repeat>[] {
  const counts = new Map<number, number>();
  for (const one of essays.flatMap(({ fingerprints }) => fingerprints))
    if (one !== 0) counts.set(one, (counts.get(one) ?? 0) + 1);
  const groups = new Map<number, { essay: number; place: readonly [string, string] }[]>();
  for (const [essay, { issue, path, fingerprints, anchors }] of essays.entries())
    for (const [at, one] of fingerprints.entries()) {
      if ((counts.get(one) ?? 0) < 2 || anchors[at] == null) continue;
      const group = groups.get(one) ?? [];
      groups.set(one, group);
      group.push({ essay, place: [issue, `${path}#${anchors[at]}`] });
    }
  return essays.map(({ fingerprints }, essay) => {
    const found = new Map<number, Repeat>();
    for (const [at, passage] of fingerprints.entries()) {
      const others = groups.get(passage)?.filter((other) => other.essay !== essay) ?? [];
      const also = others.slice(0, MAX_LISTED).map(({ place }) => place);
      if (others.length > 0) found.set(at, { passage, others: others.length, also });
    }
    return found;
  });
}
