/**
 * Matches edited paragraphs within one unmatched range by their openings: a paragraph that was split keeps its anchor on
 * the part with its first words, and the other parts are distinguished from added paragraphs. Ambiguous openings stay
 * unmatched.
 */
import { commonSubsequence } from '../../algorithms/longest-common-subsequence.ts';
import { normalizeWords, type ParsedEntry, runsOf } from './fingerprint.ts';
import type { UnmatchedRange } from './match-merged.ts';
import { compareSample, MAX_SUM, similarityOf } from './match-similar.ts';

interface OpeningMatches {
  /** Ledger index by paragraph index. */
  readonly pairs: ReadonlyMap<number, number>;
  /** Paragraph indexes of second and later parts. */
  readonly parts: ReadonlySet<number>;
}

/** Words of the shortest opening. */
const MIN_WORDS = 4;
/** So many of the first words may have changed. */
const MAX_CHANGED = 2;
/** Share of a part's runs that the published paragraph had. */
const MIN_SHARE = 0.5;

export function matchOpenings(
  entries: readonly ParsedEntry[],
  texts: readonly string[],
  range: UnmatchedRange,
): OpeningMatches {
  const words = new Map(range.news.map((at) => [at, normalizeWords(texts[at] ?? '').split(' ')]));
  const candidates = range.olds.flatMap((old) => {
    const first = firstOf(old);
    const all = range.news.filter((at) => first.length >= MIN_WORDS && beginsWith(at, first));
    return all.map((at) => ({ old, at }));
  });
  const pairs = new Map<number, number>();
  const parts = new Set<number>();
  for (const { old, at } of candidates) {
    if (candidates.filter((other) => other.old === old || other.at === at).length > 1) continue;
    const [first, ...others] = partsOf(old, at);
    if (first === undefined) continue;
    pairs.set(first, old);
    for (const part of others) parts.add(part);
  }
  return { pairs, parts };

  function firstOf(old: number): string[] {
    return normalizeWords(entries[old]?.words ?? '').split(' ');
  }

  function beginsWith(at: number, first: readonly string[]): boolean {
    const own = words.get(at) ?? [];
    const following = words.get(at + 1);
    // If a part is shorter than the recorded words, the next paragraph has the rest of them.
    const isShort = own.length < first.length;
    if (isShort && (own.length < MIN_WORDS - 1 || following === undefined)) return false;
    const opening = [...own, ...(isShort ? (following ?? []) : [])].slice(0, first.length + MAX_CHANGED);
    const needed = first.length > MIN_WORDS + MAX_CHANGED ? first.length - MAX_CHANGED : first.length;
    return commonSubsequence(opening, first).length >= needed;
  }

  /** The parts of a paragraph that begins at `at`; none if they have much other text. */
  function partsOf(old: number, at: number): number[] {
    const fingerprint = entries[old]?.fingerprint;
    if (fingerprint === null || fingerprint === undefined) return [];
    // A merged paragraph is left to `matchSimilar`.
    const whole = runsOf(texts[at] ?? '');
    if (range.olds.some((other) => other !== old && similarityOf(entries[other], whole) !== null)) return [];
    const isLong = (words.get(at)?.length ?? 0) > firstOf(old).length + MAX_CHANGED;
    const found: number[] = [];
    let size = 0;
    for (let place = at; range.news.includes(place); place++) {
      if (place !== at && candidates.some((other) => other.at === place)) break;
      const runs = runsOf(texts[place] ?? '');
      const { sampled, shared } = compareSample(fingerprint, runs);
      size += runs.size;
      if (size > fingerprint.runs * MAX_SUM) break;
      // The first words are enough for a short first part; other parts must share runs.
      if ((place !== at || isLong) && shared < sampled * MIN_SHARE) break;
      if (place !== at && shared === 0) break;
      found.push(place);
    }
    return found;
  }
}
