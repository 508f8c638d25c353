/**
 * Matches short paragraphs that were merged into a neighbour: their words now end the paragraph before them, or begin the
 * one after. Also finds the unmatched ranges between matched paragraphs.
 */
import { longestIncreasing, type Pairs } from '../../algorithms/longest-increasing.ts';
import { normalizeWords, type ParsedEntry, wordsHash } from './fingerprint.ts';

/** Returns paragraph indexes by ledger index. `live` are ledger indexes in order. */
export function matchMerged(
  entries: readonly ParsedEntry[],
  texts: readonly string[],
  {
    live,
    placeOf,
  }: {
    readonly live: readonly number[];
    /** The paragraph of a ledger index. */
    readonly placeOf: (old: number) => number | undefined;
  },
): Map<number, number> {
  const joined = new Map<number, number>();
  for (const [index, old] of live.entries()) {
    const entry = entries[old];
    if (entry === undefined || placeOf(old) !== undefined) continue;
    const words = normalizeWords(entry.words);
    // Only if the ledger has all of its words.
    if (words === '' || entry.fingerprint?.words !== wordsHash(words)) continue;
    const at =
      placeIfChanged(live[index - 1], (text) => text.endsWith(` ${words}`)) ??
      placeIfChanged(live[index + 1], (text) => text.startsWith(`${words} `));
    if (at !== undefined) joined.set(old, at);
  }
  return joined;

  /** The paragraph of a neighbour, if its words have changed and meet a test. */
  function placeIfChanged(old: number | undefined, has: (text: string) => boolean): number | undefined {
    const at = old === undefined ? undefined : (joined.get(old) ?? placeOf(old));
    if (old === undefined || at === undefined) return undefined;
    const text = texts[at] ?? '';
    return entries[old]?.fingerprint?.words !== wordsHash(text) && has(normalizeWords(text)) ? at : undefined;
  }
}

/** What is unmatched between two matched paragraphs that did not move. */
export interface UnmatchedRange {
  /** Ledger indexes, in order. */
  readonly olds: readonly number[];
  /** Paragraph indexes, in order. */
  readonly news: readonly number[];
}

/** Every non-empty range. `olds` and `news` are the candidates, in order. */
export function unmatchedRanges(
  pairs: Pairs,
  olds: readonly number[],
  news: readonly number[],
): UnmatchedRange[] {
  const matched = new Set(pairs.values());
  const free = { olds: olds.filter((old) => !matched.has(old)), news: news.filter((at) => !pairs.has(at)) };
  const fixed = longestIncreasing(pairs);
  const ranges: UnmatchedRange[] = [];
  for (let index = 0; index <= fixed.length; index++) {
    const [fromNew, fromOld] = fixed[index - 1] ?? [-1, -1];
    const [toNew, toOld] = fixed[index] ?? [Infinity, Infinity];
    const range = {
      olds: free.olds.filter((old) => old > fromOld && old < toOld),
      news: free.news.filter((at) => at > fromNew && at < toNew),
    };
    if (range.olds.length + range.news.length > 0) ranges.push(range);
  }
  return ranges;
}
