/**
 * Searches for a quotation in one essay that a citation names. A chance match is unlikely here, so runs begin at three
 * words, and a short quotation with changed words can still be found.
 */
import { type Alignment, align } from './align.ts';
import type { CommonRun } from './find-runs.ts';
import { THRESHOLDS } from './thresholds.ts';

const MIN_RUN = 3;
/** A power of two, many times the words of a quotation. */
const FILTER = 2 ** 13;

/** Returns null if the essay doesn't have the words. */
export function searchWithin(quoted: Uint32Array, source: Uint32Array): Alignment | null {
  if (quoted.length < MIN_RUN) return searchExactly(quoted, source);
  const places = new Map<number, number[]>();
  // A Bloom-like filter rejects nearly every word of the essay.
  const filter = new Uint8Array(FILTER);
  for (let q = 0; q + MIN_RUN <= quoted.length; q++) {
    const key = keyAt(quoted, q);
    filter[key & (FILTER - 1)] = 1;
    const known = places.get(key);
    if (known === undefined) places.set(key, [q]);
    else if (known.length < THRESHOLDS.repeats) known.push(q);
  }
  const runs: CommonRun[] = [];
  const ends = new Map<number, number>();
  for (let s = 0; s + MIN_RUN <= source.length; s++) {
    const key = keyAt(source, s);
    if (filter[key & (FILTER - 1)] === 0) continue;
    for (const q of places.get(key) ?? []) {
      if (s < (ends.get(s - q) ?? 0) || runs.length >= THRESHOLDS.runs) continue;
      let length = 0;
      while (q + length < quoted.length && quoted[q + length] === source[s + length]) length++;
      ends.set(s - q, s + length);
      if (length >= MIN_RUN) runs.push({ q, s, length });
    }
  }
  if (runs.length === 0) return null;
  const alignment = align(quoted, source, runs);
  const cover = quoted.length >= THRESHOLDS.minAltered ? THRESHOLDS.coverNamed : THRESHOLDS.coverNamedShort;
  return alignment.matched >= quoted.length * cover ? alignment : null;
}

/** One or two words match exactly or not at all. */
function searchExactly(quoted: Uint32Array, source: Uint32Array): Alignment | null {
  const { length } = quoted;
  for (let s = 0; length > 0 && s + length <= source.length; s++)
    if (quoted.every((token, index) => token === source[s + index]))
      return { runs: [{ q: 0, s, length }], matched: length, longest: length };
  return null;
}

const keyAt = (tokens: Uint32Array, at: number): number =>
  (Math.imul(Math.imul(tokens[at] ?? 0, 0x9e3779b1) + (tokens[at + 1] ?? 0), 0x85ebca6b) +
    (tokens[at + 2] ?? 0)) >>>
  0;
