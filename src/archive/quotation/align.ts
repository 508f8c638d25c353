/**
 * Aligns a quotation with the words of an essay: the best chain of common runs in the same order in both, and between
 * them the words that agree one by one. What the alignment leaves unmatched was left out, put in or changed.
 */
import { commonSubsequence } from '../../algorithms/longest-common-subsequence.ts';
import type { CommonRun } from './find-runs.ts';
import { THRESHOLDS } from './thresholds.ts';

export interface Alignment {
  /** In the order of both texts; runs that touch on both sides are joined. */
  readonly runs: readonly CommonRun[];
  /** Words of the quotation that the essay has. */
  readonly matched: number;
  /** Words of the longest run. */
  readonly longest: number;
}

/** Only malicious input has more runs; the longest are used. */
const MAX_RUNS = 200;
/** Word pairs that are compared one by one. */
const MAX_PAIRS = 40_000;
/** Words beyond a quotation's ends in which its changed first or last words are looked for. */
const MARGIN = 3;
/** Words at an open end that are compared one by one; more words that agree would be a run. */
const MAX_AT_END = 24;

export function align(quoted: Uint32Array, source: Uint32Array, found: readonly CommonRun[]): Alignment {
  const chain = bestChain(found);
  const runs: CommonRun[] = [];
  const [first] = chain;
  const last = chain.at(-1);
  if (first !== undefined) {
    const q = Math.max(0, first.q - MAX_AT_END);
    const s = Math.max(0, first.s - (first.q - q) - MARGIN);
    runs.push(...between(quoted, source, [q, first.q], [s, first.s], 'end'));
  }
  for (const [index, run] of chain.entries()) {
    const before = chain[index - 1];
    if (before !== undefined) {
      const [q, s] = [before.q + before.length, before.s + before.length];
      runs.push(...between(quoted, source, [q, run.q], [s, run.s], 'both'));
    }
    runs.push(run);
  }
  if (last !== undefined) {
    const [q, s] = [last.q + last.length, last.s + last.length];
    const toQ = Math.min(quoted.length, q + MAX_AT_END);
    const toS = Math.min(source.length, s + (toQ - q) + MARGIN);
    runs.push(...between(quoted, source, [q, toQ], [s, toS], 'start'));
  }
  const joined = join(runs);
  return {
    runs: joined,
    matched: joined.reduce((sum, { length }) => sum + length, 0),
    longest: joined.reduce((most, { length }) => Math.max(most, length), 0),
  };
}

/** The chain with the most words. A far step costs words, so that a chance hit elsewhere in the essay isn't used. */
function bestChain(found: readonly CommonRun[]): CommonRun[] {
  if (found.length === 1) return [...found];
  const kept =
    found.length <= MAX_RUNS ? [...found] : [...found].sort((a, b) => b.length - a.length).slice(0, MAX_RUNS);
  const runs = kept.sort((a, b) => a.q - b.q || a.s - b.s);
  const scores: number[] = [];
  const befores: number[] = [];
  let best = 0;
  for (const [i, run] of runs.entries()) {
    let [score, before] = [run.length, -1];
    for (let j = 0; j < i; j++) {
      const other = runs[j];
      if (other === undefined || other.s > run.s) continue;
      const own = run.length - overlapOf(other, run);
      if (own < 1) continue;
      const step = run.s - (other.s + other.length) > THRESHOLDS.near ? THRESHOLDS.farCost : 0;
      const joint = (scores[j] ?? 0) + own - step;
      if (joint > score) [score, before] = [joint, j];
    }
    scores.push(score);
    befores.push(before);
    if (score > (scores[best] ?? 0)) best = i;
  }
  const chain: CommonRun[] = [];
  for (let i = best; i >= 0; i = befores[i] ?? -1) {
    const run = runs[i];
    if (run !== undefined) chain.unshift(run);
  }
  return chain.map((run, index) => {
    const before = chain[index - 1];
    const cut = before === undefined ? 0 : overlapOf(before, run);
    return { q: run.q + cut, s: run.s + cut, length: run.length - cut };
  });
}

const overlapOf = (before: CommonRun, run: CommonRun): number =>
  Math.max(0, before.q + before.length - run.q, before.s + before.length - run.s);

/** The words that agree in two ranges. `touches` says which ends of the ranges touch a run. */
function between(
  quoted: Uint32Array,
  source: Uint32Array,
  [fromQ, toQ]: readonly [number, number],
  [fromS, toS]: readonly [number, number],
  touches: 'start' | 'end' | 'both',
): CommonRun[] {
  const [rows, columns] = [toQ - fromQ, toS - fromS];
  // If the source has far more words than the quotation, words were cut, and single words prove nothing.
  if (rows === 0 || columns === 0 || columns > 3 * rows + 8 || rows * columns > MAX_PAIRS) return [];
  const pairs = commonSubsequence(quoted.subarray(fromQ, toQ), source.subarray(fromS, toS));
  const runs = pairs.map(([q, s]) => ({ q: fromQ + q, s: fromS + s, length: 1 }));
  // At an open end a single word that agrees far from the run is chance.
  if (touches === 'start') return runs.filter(({ q, s }) => Math.abs(q - fromQ - (s - fromS)) <= MARGIN);
  if (touches === 'end') return runs.filter(({ q, s }) => Math.abs(toQ - q - (toS - s)) <= MARGIN);
  return runs;
}

function join(runs: readonly CommonRun[]): CommonRun[] {
  const joined: CommonRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && last.q + last.length === run.q && last.s + last.length === run.s)
      joined[joined.length - 1] = { q: last.q, s: last.s, length: last.length + run.length };
    else joined.push(run);
  }
  return joined;
}
