/** Passages that several essays have word for word, as results name them: found by a fingerprint of each place. */
import { sha256Of } from '../../algorithms/sha256.ts';
import type { Repeat } from '../format.ts';

/** Shorter places repeat by chance: 'See below', 'The Editor'. */
const LEAST_WORDS = 12;

/** Places listed of those that repeat a passage; more are counted. */
const MOST_LISTED = 6;

/** 48 bits of the words of a place; 0 for one of few words. */
export function fingerprintOf(words: readonly { readonly form: string }[]): number {
  if (words.length < LEAST_WORDS) return 0;
  const digest = sha256Of(words.map(({ form }) => form).join(' '));
  return Number.parseInt(digest.slice(0, 12), 16);
}

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
  for (const { fingerprints } of essays)
    for (const one of fingerprints) if (one !== 0) counts.set(one, (counts.get(one) ?? 0) + 1);
  const groups = new Map<number, { essay: number; place: readonly [string, string] }[]>();
  for (const [essay, { issue, path, fingerprints, anchors }] of essays.entries())
    for (const [at, one] of fingerprints.entries()) {
      const anchor = anchors[at];
      if ((counts.get(one) ?? 0) < 2 || anchor == null) continue;
      const group = groups.get(one) ?? [];
      groups.set(one, group);
      group.push({ essay, place: [issue, `${path}#${anchor}`] });
    }
  return essays.map(({ fingerprints }, essay) => {
    const found = new Map<number, Repeat>();
    for (const [at, passage] of fingerprints.entries()) {
      const others = (groups.get(passage) ?? []).filter((other) => other.essay !== essay);
      if (others.length === 0) continue;
      const also = others.slice(0, MOST_LISTED).map(({ place }) => place);
      found.set(at, { passage, others: others.length, also });
    }
    return found;
  });
}
