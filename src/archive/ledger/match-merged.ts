/**
 * Paragraphs too short to be known by their runs that were joined to a neighbour: their words now end the one before
 * them, or begin the one after.
 */
import { longestIncreasing, type Pairs } from '../../algorithms/longest-increasing.ts';
import { normalizeWords, type ParsedEntry, wordsHash } from './fingerprint.ts';

/** Answers the place in the text by the place in the ledger. `standing` are places in the ledger, in order. */
export function matchMerged(
  entries: readonly ParsedEntry[],
  texts: readonly string[],
  {
    standing,
    placeOf,
  }: {
    readonly standing: readonly number[];
    /** Where a paragraph of the ledger stands now, if it does. */
    readonly placeOf: (old: number) => number | undefined;
  },
): Map<number, number> {
  const joined = new Map<number, number>();
  for (const [index, old] of standing.entries()) {
    const entry = entries[old];
    if (entry === undefined || placeOf(old) !== undefined) continue;
    const words = normalizeWords(entry.words);
    // Only where the ledger has all its words.
    if (words === '' || entry.fingerprint?.words !== wordsHash(words)) continue;
    const before = hostAt(standing[index - 1], (text) => text.endsWith(` ${words}`));
    const after = hostAt(standing[index + 1], (text) => text.startsWith(`${words} `));
    const at = before ?? after;
    if (at !== undefined) joined.set(old, at);
  }
  return joined;

  /** Where a neighbour stands, if it has other words than before, and these. */
  function hostAt(old: number | undefined, has: (text: string) => boolean): number | undefined {
    const at = old === undefined ? undefined : (joined.get(old) ?? placeOf(old));
    if (old === undefined || at === undefined) return undefined;
    const text = texts[at] ?? '';
    return entries[old]?.fingerprint?.words !== wordsHash(text) && has(normalizeWords(text)) ? at : undefined;
  }
}

/** What lies unmatched between two paragraphs that are matched and did not move. */
export interface UnmatchedRange {
  /** Places in the ledger, in order. */
  readonly olds: readonly number[];
  /** Places in the text, in order. */
  readonly news: readonly number[];
}

/** Every gap with something in it. `olds` and `news` are what may be matched at all, in order. */
export function unmatchedRanges(
  pairs: Pairs,
  olds: readonly number[],
  news: readonly number[],
): UnmatchedRange[] {
  const matched = new Set(pairs.values());
  const free = { olds: olds.filter((old) => !matched.has(old)), news: news.filter((at) => !pairs.has(at)) };
  const fixed = longestIncreasing(pairs);
  const gaps: UnmatchedRange[] = [];
  for (let index = 0; index <= fixed.length; index++) {
    const [fromNew, fromOld] = fixed[index - 1] ?? [-1, -1];
    const [toNew, toOld] = fixed[index] ?? [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    const gap = {
      olds: free.olds.filter((old) => old > fromOld && old < toOld),
      news: free.news.filter((at) => at > fromNew && at < toNew),
    };
    if (gap.olds.length + gap.news.length > 0) gaps.push(gap);
  }
  return gaps;
}
