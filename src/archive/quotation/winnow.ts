/**
 * Winnowing (Schleimer, Wilkerson and Aiken 2003): of every window of shingles the one with the lowest hash is selected, so
 * that two texts that share the words of a window share a fingerprint. About one word in seven is selected.
 */
import { hashShingle } from './shingles.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Words of a shingle: more than a stock phrase has, so that its first occurrence is that of its text. */
const WINNOWING_NGRAM = 12;
/** Shingles of a window: a run of `reuse` words contains a whole window. */
const WINDOW = THRESHOLDS.reuse - WINNOWING_NGRAM + 1;

/** The selected shingles in the order of the text: the index of the first word of each, and its hash. */
export interface WinnowedHashes {
  readonly words: Uint32Array;
  readonly hashes: Uint32Array;
}

/** Hashes of the current essay; one buffer for all essays. */
let scratch = new Uint32Array(16_384);

/** `isSelectable` is called with the first word of a shingle. */
export function winnow(tokens: Uint32Array, isSelectable: (word: number) => boolean): WinnowedHashes {
  const count = tokens.length - WINNOWING_NGRAM + 1;
  if (count < 1) return { words: new Uint32Array(0), hashes: new Uint32Array(0) };
  if (scratch.length < count) scratch = new Uint32Array(2 * count);
  const hashes = scratch;
  for (let at = 0; at < count; at++) hashes[at] = hashShingle(tokens, at, WINNOWING_NGRAM);
  const kept: number[] = [];
  let least = -1;
  for (let end = Math.min(WINDOW, count) - 1; end < count; end++) {
    const start = Math.max(0, end - WINDOW + 1);
    const before = least;
    if (least >= start) {
      if ((hashes[end] ?? 0) > (hashes[least] ?? 0)) continue;
      least = end;
    } else {
      least = start;
      for (let at = start + 1; at <= end; at++) if ((hashes[at] ?? 0) <= (hashes[least] ?? 0)) least = at;
    }
    if (before !== least && isSelectable(least)) kept.push(least);
  }
  const words = Uint32Array.from(kept);
  return { words, hashes: words.map((at) => hashes[at] ?? 0) };
}
