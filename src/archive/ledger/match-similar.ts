/**
 * Matches edited paragraphs within one unmatched range: unique similar pairs, split paragraphs, merged paragraphs.
 * Ambiguous cases stay unmatched.
 */
import { type Fingerprint, type ParsedEntry, runsOf } from './fingerprint.ts';
import type { UnmatchedRange } from './match-merged.ts';

interface SimilarMatches {
  /** Ledger index by paragraph index. */
  readonly pairs: ReadonlyMap<number, number>;
  /** Entries merged into the one before them: paragraph index by ledger index. */
  readonly joined: ReadonlyMap<number, number>;
  /** Paragraph indexes of second and later parts. */
  readonly parts: ReadonlySet<number>;
}

/** Shares of runs from which paragraphs are similar. Unrelated paragraphs share less than a tenth. */
const SIMILAR = 0.5;
const NEARLY_ALL = 0.9;
/** A paragraph of fewer runs may occur within another by chance. */
const MIN_RUNS = 16;
/** The parts of a paragraph have not much more text than it had. */
export const MAX_SUM = 1.3;

export function matchSimilar(
  entries: readonly ParsedEntry[],
  texts: readonly string[],
  { olds, news }: UnmatchedRange,
): SimilarMatches {
  const pairs = new Map<number, number>();
  const joined = new Map<number, number>();
  const parts = new Set<number>();
  if (olds.length === 0 || news.length === 0) return { pairs, joined, parts };
  const runs = new Map(news.map((at) => [at, runsOf(texts[at] ?? '')]));
  const edges = olds.flatMap((old) =>
    news.flatMap((at) => {
      const like = similarityOf(entries[old], runs.get(at));
      return like === null ? [] : [{ old, at, ...like }];
    }),
  );
  const ofOld = (old: number): typeof edges => edges.filter((edge) => edge.old === old);
  const ofNew = (at: number): typeof edges => edges.filter((edge) => edge.at === at);

  for (const old of olds) {
    const found = ofOld(old);
    const [first, ...others] = found;
    if (first === undefined || found.some(({ at }) => ofNew(at).length > 1)) continue;
    const total = found.reduce((sum, edge) => sum + edge.ofOld, 0);
    // If one has nearly all of it and the others have a little, those were added and are merely similar.
    const [most, ...more] = found.filter((edge) => edge.ofOld >= NEARLY_ALL);
    if (most !== undefined && more.length === 0 && total <= MAX_SUM) pairs.set(most.at, old);
    else if (
      others.length === 0 ||
      (total <= MAX_SUM &&
        areAdjacent(
          found.map(({ at }) => at),
          news,
        ))
    ) {
      pairs.set(first.at, old);
      for (const { at } of others) parts.add(at);
    }
  }
  for (const at of news) {
    const found = ofNew(at);
    const [first, ...others] = found;
    if (first === undefined || others.length === 0 || found.some(({ old }) => ofOld(old).length > 1))
      continue;
    const total = found.reduce((sum, edge) => sum + (edge.ofNew ?? 0), 0);
    if (
      total > MAX_SUM ||
      !areAdjacent(
        found.map(({ old }) => old),
        olds,
      )
    )
      continue;
    pairs.set(at, first.old);
    for (const { old } of others) joined.set(old, at);
  }
  return { pairs, joined, parts };
}

/** Whether indexes follow one another among all. */
function areAdjacent(indexes: readonly number[], all: readonly number[]): boolean {
  const from = all.indexOf(indexes[0] ?? -1);
  return indexes.every((index, count) => all[from + count] === index);
}

interface Similarity {
  /** Share of the published paragraph's runs that the text has, from 0 to 1. */
  readonly ofOld: number;
  /** Share of the text's runs that the published paragraph had; null if the sample is too small. */
  readonly ofNew: number | null;
}

/** Runs of the text within the sample's range that a share needs. */
const MIN_SAMPLE = 5;

/** Returns null if two paragraphs are not similar. */
export function similarityOf(
  entry: ParsedEntry | undefined,
  text: ReadonlySet<number> | undefined,
): Similarity | null {
  if (entry === undefined || entry.fingerprint === null || text === undefined) return null;
  const { sample, runs } = entry.fingerprint;
  const { sampled, shared } = compareSample(entry.fingerprint, text);
  const ofOld = sample.length === 0 ? 0 : shared / sample.length;
  const isEnough = sampled > 0 && (sampled >= MIN_SAMPLE || sampled === text.size);
  const ofNew = isEnough ? shared / sampled : null;
  const [hasOld, hasNew] = [ofOld >= SIMILAR, (ofNew ?? 0) >= SIMILAR];
  const isSimilar = (hasOld && hasNew) || (hasOld && runs >= MIN_RUNS) || (hasNew && text.size >= MIN_RUNS);
  return isSimilar ? { ofOld, ofNew } : null;
}

/** How many runs of a text are within the range of a fingerprint's sample, and how many of them are in it. */
export function compareSample(
  { sample, runs }: Fingerprint,
  text: ReadonlySet<number>,
): { readonly sampled: number; readonly shared: number } {
  const known = new Set(sample);
  const highest = runs > sample.length ? (sample.at(-1) ?? 0) : Infinity;
  const sampled = [...text].filter((run) => run <= highest);
  return { sampled: sampled.length, shared: sampled.filter((run) => known.has(run)).length };
}
