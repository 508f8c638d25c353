/**
 * The few shingles of a text by which any longer part of it is known again. Winnowing (Schleimer, Wilkerson and Aiken
 * 2003): of every window of shingles the one with the least hash is kept, so that two texts that share the words of a
 * window share a kept shingle, and only one word in seven has to be remembered.
 */
import { hashShingle } from './shingles.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Words of a shingle: more than a stock phrase has, so that where one stood first says where its text did. */
export const WINNOWING_NGRAM = 12;
/** Shingles of a window: a run of `reuse` words holds a whole window. */
const WINDOW = THRESHOLDS.reuse - WINNOWING_NGRAM + 1;

/** The shingles that are kept, in the order of the text: the first word of each, and its hash. */
export interface WinnowedHashes {
  readonly words: Uint32Array;
  readonly hashes: Uint32Array;
}

/** Hashes of the essay at hand; one array for all essays. */
let scratch = new Uint32Array(16_384);

/** `keeps` says of the first word of a shingle whether it is wanted. */
export function winnow(tokens: Uint32Array, keeps: (word: number) => boolean): WinnowedHashes {
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
    if (before !== least && keeps(least)) kept.push(least);
  }
  const words = Uint32Array.from(kept);
  return { words, hashes: words.map((at) => hashes[at] ?? 0) };
}
