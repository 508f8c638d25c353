/**
 * Matches paragraphs with identical words. Words that occur once on both sides are matched wherever they have moved;
 * words that occur more than once (a refrain) only between matched neighbours.
 */
import { type ParsedEntry, startsWithEntry, wordsHash } from './fingerprint.ts';
import { unmatchedRanges } from './match-merged.ts';

/** Returns ledger indexes by paragraph index. */
export function matchIdentical(
  entries: readonly ParsedEntry[],
  texts: readonly string[],
): Map<number, number> {
  const pairs = new Map<number, number>();
  const hashes = texts.map(wordsHash);
  const hashOf = (old: number): string => entries[old]?.fingerprint?.words ?? '';
  const olds = entries.flatMap((entry, old) => (entry.state === 'stands' ? [old] : []));
  const news = texts.map((_, at) => at);

  // Entries that an editor has written by hand come first.
  for (const old of olds) {
    const entry = entries[old];
    if (entry === undefined || entry.fingerprint !== null) continue;
    const [only, ...others] = news.filter((at) => startsWithEntry(entry, texts[at] ?? ''));
    if (only !== undefined && others.length === 0 && !pairs.has(only)) pairs.set(only, old);
  }
  pairUnique(olds, news);
  for (let before = -1; before !== pairs.size; ) {
    before = pairs.size;
    for (const range of unmatchedRanges(pairs, olds, news)) pairRepeated(range.olds, range.news);
  }
  // A paragraph that was removed or merged, and is back, gets its anchor back.
  const gone = entries.flatMap((entry, old) => (entry.state === 'stands' ? [] : [old]));
  pairUnique(gone, news);
  return pairs;

  function pairUnique(from: readonly number[], to: readonly number[]): void {
    const matched = new Set(pairs.values());
    const unmatched = from.filter((old) => !matched.has(old) && hashOf(old) !== '');
    const right = Map.groupBy(
      to.filter((at) => !pairs.has(at)),
      (at) => hashes[at] ?? '',
    );
    for (const [words, [old, ...others]] of Map.groupBy(unmatched, hashOf)) {
      const [at, ...more] = right.get(words) ?? [];
      if (old !== undefined && at !== undefined && others.length + more.length === 0) pairs.set(at, old);
    }
  }

  /** In order, if none is missing. Of a paragraph that now occurs twice the first gets the anchor. */
  function pairRepeated(from: readonly number[], to: readonly number[]): void {
    const right = Map.groupBy(to, (at) => hashes[at] ?? '');
    const known = from.filter((old) => hashOf(old) !== '');
    for (const [words, left] of Map.groupBy(known, hashOf)) {
      const same = right.get(words) ?? [];
      if (same.length >= left.length)
        for (const [index, old] of left.entries()) pairs.set(same[index] ?? -1, old);
    }
  }
}
