/**
 * Edited paragraphs, within one gap: a close match that is the only one on both sides; a paragraph in parts, whose
 * first part is it; paragraphs that were joined. Whatever could be two things is left unmatched.
 */
import { type Fingerprint, type ParsedEntry, runsOf } from './fingerprint.ts';
import type { UnmatchedRange } from './match-merged.ts';

export interface SimilarMatches {
  /** Place in the ledger by place in the text. */
  readonly pairs: ReadonlyMap<number, number>;
  /** Entries that were joined to the one before them: place in the text by place in the ledger. */
  readonly joined: ReadonlyMap<number, number>;
  /** Places in the text of second and later parts. */
  readonly parts: ReadonlySet<number>;
}

/** Shares from which words count as the same paragraph's. Unlike paragraphs share less than a tenth. */
const CLOSE = 0.5;
const NEARLY_ALL = 0.9;
/** A paragraph of fewer runs can stand within another by chance. */
const TELLING = 16;
/** Parts of one whole: together not much more than it. */
export const WHOLE = 1.3;

export function matchSimilar(
  entries: readonly ParsedEntry[],
  texts: readonly string[],
  gap: UnmatchedRange,
): SimilarMatches {
  const pairs = new Map<number, number>();
  const joined = new Map<number, number>();
  const parts = new Set<number>();
  if (gap.olds.length === 0 || gap.news.length === 0) return { pairs, joined, parts };
  const runs = new Map(gap.news.map((at) => [at, runsOf(texts[at] ?? '')]));
  const edges = gap.olds.flatMap((old) =>
    gap.news.flatMap((at) => {
      const like = likenessOf(entries[old], runs.get(at));
      return like === null ? [] : [{ old, at, ...like }];
    }),
  );
  const ofOld = (old: number): typeof edges => edges.filter((edge) => edge.old === old);
  const ofNew = (at: number): typeof edges => edges.filter((edge) => edge.at === at);

  for (const old of gap.olds) {
    const found = ofOld(old);
    const [first] = found;
    if (first === undefined || found.some(({ at }) => ofNew(at).length > 1)) continue;
    const whole = sum(found.map((edge) => edge.ofOld));
    // One that has nearly all of it, while the others have a little: those were put in, and sound like it.
    const [most, ...more] = found.filter((edge) => edge.ofOld >= NEARLY_ALL);
    if (most !== undefined && more.length === 0 && whole <= WHOLE) {
      pairs.set(most.at, old);
      continue;
    }
    if (
      found.length > 1 &&
      (whole > WHOLE ||
        !areNeighbours(
          found.map(({ at }) => at),
          gap.news,
        ))
    )
      continue;
    pairs.set(first.at, old);
    for (const { at } of found.slice(1)) parts.add(at);
  }
  for (const at of gap.news) {
    const found = ofNew(at);
    const [first] = found;
    if (first === undefined || found.length < 2 || found.some(({ old }) => ofOld(old).length > 1)) continue;
    const whole = sum(found.map((edge) => edge.ofNew ?? 0));
    if (
      whole > WHOLE ||
      !areNeighbours(
        found.map(({ old }) => old),
        gap.olds,
      )
    )
      continue;
    pairs.set(at, first.old);
    for (const { old } of found.slice(1)) joined.set(old, at);
  }
  return { pairs, joined, parts };
}

/** Null where two paragraphs have too little in common. */
export function likenessOf(
  entry: ParsedEntry | undefined,
  text: ReadonlySet<number> | undefined,
): Likeness | null {
  if (entry === undefined || entry.fingerprint === null || text === undefined) return null;
  const like = similarity(entry.fingerprint, text);
  const ofNew = like.ofNew ?? 0;
  const same = like.ofOld >= CLOSE && ofNew >= CLOSE;
  const within =
    (like.ofOld >= CLOSE && entry.fingerprint.runs >= TELLING) || (ofNew >= CLOSE && text.size >= TELLING);
  return same || within ? like : null;
}

const sum = (shares: readonly number[]): number => shares.reduce((all, share) => all + share, 0);

/** Whether places follow one another among those of a gap. */
function areNeighbours(places: readonly number[], all: readonly number[]): boolean {
  const from = all.indexOf(places[0] ?? -1);
  return places.every((place, index) => all[from + index] === place);
}

/** How much of a remembered paragraph a text has, and how much of the text was in that paragraph. */
export interface Likeness {
  /** Share of the old runs that the text has, from 0 to 1. */
  readonly ofOld: number;
  /** Share of the text's runs that the old paragraph had; null where the sample says nothing of it. */
  readonly ofNew: number | null;
}

/** Fewer runs of the text than this below the sample's highest tell nothing. */
const LEAST = 5;

export function similarity({ sample, runs }: Fingerprint, text: ReadonlySet<number>): Likeness {
  const known = new Set(sample);
  const highest = runs > sample.length ? (sample.at(-1) ?? 0) : Number.POSITIVE_INFINITY;
  let shared = 0;
  let asked = 0;
  for (const run of text) {
    if (run > highest) continue;
    asked++;
    if (known.has(run)) shared++;
  }
  const enough = asked >= LEAST || asked === text.size;
  return {
    ofOld: sample.length === 0 ? 0 : shared / sample.length,
    ofNew: enough && asked > 0 ? shared / asked : null,
  };
}
