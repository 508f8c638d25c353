/**
 * Paragraphs whose words are the same as before. Words that stand once on both sides are matched wherever they
 * have moved to; words that stand more than once (a refrain) only between neighbours that settle which is which.
 */
import { type ParsedEntry, startsWithEntry, wordsHash } from './fingerprint.ts';
import { unmatchedRanges } from './match-merged.ts';

/** Answers the place in the ledger by the place in the text. */
export function matchIdentical(
  entries: readonly ParsedEntry[],
  texts: readonly string[],
): Map<number, number> {
  const pairs = new Map<number, number>();
  const hashes = texts.map(wordsHash);
  const hashOf = (old: number): string => entries[old]?.fingerprint?.words ?? '';
  const olds = entries.flatMap((entry, old) => (entry.state === 'stands' ? [old] : []));
  const news = texts.map((_, at) => at);

  // What a keeper has written in the ledger by hand comes first.
  for (const old of olds) {
    const entry = entries[old];
    if (entry === undefined || entry.fingerprint !== null) continue;
    const meant = news.filter((at) => startsWithEntry(entry, texts[at] ?? ''));
    const [only] = meant;
    if (only !== undefined && meant.length === 1 && !pairs.has(only)) pairs.set(only, old);
  }
  pairUnique(olds, news);
  for (let before = -1; before !== pairs.size; ) {
    before = pairs.size;
    for (const gap of unmatchedRanges(pairs, olds, news)) pairRepeated(gap.olds, gap.news);
  }
  // A paragraph that was taken out and is put back, or was joined and stands by itself again, has its anchor again.
  const gone = entries.flatMap((entry, old) => (entry.state === 'stands' ? [] : [old]));
  pairUnique(gone, news);
  return pairs;

  function pairUnique(from: readonly number[], to: readonly number[]): void {
    const matched = new Set(pairs.values());
    const left = group(
      from.filter((old) => !matched.has(old)),
      hashOf,
    );
    const right = group(
      to.filter((at) => !pairs.has(at)),
      (at) => hashes[at] ?? '',
    );
    for (const [words, [old, ...others]] of left) {
      const [at, ...more] = right.get(words) ?? [];
      if (old !== undefined && at !== undefined && others.length + more.length === 0) pairs.set(at, old);
    }
  }

  /**
   * As many on both sides: then the first is the first. Of a paragraph that now stands twice the first is it: their
   * words are the same, and no answer of a keeper's could tell them apart.
   */
  function pairRepeated(from: readonly number[], to: readonly number[]): void {
    const right = group(to, (at) => hashes[at] ?? '');
    for (const [words, left] of group(from, hashOf)) {
      const same = right.get(words) ?? [];
      if (same.length >= left.length)
        for (const [index, old] of left.entries()) pairs.set(same[index] ?? -1, old);
    }
  }
}

function group(places: readonly number[], keyOf: (place: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const place of places) {
    const key = keyOf(place);
    if (key === '') continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  }
  return groups;
}
