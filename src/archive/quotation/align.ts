/**
 * Lays the words of a quotation beside those of an essay: the best chain of runs that stand in one order in both,
 * and between them the words that agree one by one. What was dropped, added or changed is what is left between.
 */
import type { CommonRun } from './find-runs.ts';
import { THRESHOLDS } from './thresholds.ts';

export interface Alignment {
  /** Runs in the order of both texts, none touching the next on both sides. */
  readonly runs: readonly CommonRun[];
  /** Words of the quotation that the essay has. */
  readonly matched: number;
  /** Words of the longest run. */
  readonly longest: number;
}

/** More runs than this are met only in texts made to be slow; the longest are kept. */
const MOST_RUNS = 200;
/** Cells of a table of word pairs that is still worth filling. */
const MOST_CELLS = 40_000;
/** Words beyond a quotation's ends in which its changed first or last words are looked for. */
const MARGIN = 3;
/** Words at an open end that are compared one by one; what lies further out would hold a run if it were there. */
const MOST_AT_END = 24;

export function align(quoted: Uint32Array, source: Uint32Array, found: readonly CommonRun[]): Alignment {
  const chain = bestChain(found);
  const runs: CommonRun[] = [];
  const [first] = chain;
  const last = chain.at(-1);
  if (first !== undefined && first.q > 0) {
    const q = Math.max(0, first.q - MOST_AT_END);
    const s = Math.max(0, first.s - (first.q - q) - MARGIN);
    runs.push(...between(quoted, source, q, first.q, s, first.s, 'end'));
  }
  for (const [index, run] of chain.entries()) {
    const before = chain[index - 1];
    if (before !== undefined)
      runs.push(
        ...between(quoted, source, before.q + before.length, run.q, before.s + before.length, run.s, 'both'),
      );
    runs.push(run);
  }
  if (last !== undefined && last.q + last.length < quoted.length) {
    const [q, s] = [last.q + last.length, last.s + last.length];
    const toQ = Math.min(quoted.length, q + MOST_AT_END);
    const toS = Math.min(source.length, s + (toQ - q) + MARGIN);
    runs.push(...between(quoted, source, q, toQ, s, toS, 'start'));
  }
  const joined = join(runs);
  return {
    runs: joined,
    matched: joined.reduce((sum, { length }) => sum + length, 0),
    longest: joined.reduce((most, { length }) => Math.max(most, length), 0),
  };
}

/** The chain with the most words; a far step costs some, so that a chance hit elsewhere in the essay isn't taken. */
function bestChain(found: readonly CommonRun[]): CommonRun[] {
  if (found.length === 1) return [...found];
  const kept =
    found.length <= MOST_RUNS
      ? [...found]
      : [...found].sort((a, b) => b.length - a.length).slice(0, MOST_RUNS);
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

/** Words by which a run reaches into the one before it. */
const overlapOf = (before: CommonRun, run: CommonRun): number =>
  Math.max(0, before.q + before.length - run.q, before.s + before.length - run.s);

/** The words that agree between two places, in order: the longest common subsequence. */
function between(
  quoted: Uint32Array,
  source: Uint32Array,
  fromQ: number,
  toQ: number,
  fromS: number,
  toS: number,
  tied: 'start' | 'end' | 'both',
): CommonRun[] {
  const rows = toQ - fromQ;
  const columns = toS - fromS;
  // Where far more stands in the source than in the quotation, something was cut, and single words prove nothing.
  if (rows === 0 || columns === 0 || columns > 3 * rows + 8 || rows * columns > MOST_CELLS) return [];
  const width = columns + 1;
  const table = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      table[i * width + j] =
        quoted[fromQ + i] === source[fromS + j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
  const runs: CommonRun[] = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (quoted[fromQ + i] === source[fromS + j]) {
      runs.push({ q: fromQ + i, s: fromS + j, length: 1 });
      i++;
      j++;
    } else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  // At an open end a single word that agrees far from the run is chance.
  if (tied === 'start') return runs.filter(({ q, s }) => Math.abs(q - fromQ - (s - fromS)) <= MARGIN);
  if (tied === 'end') return runs.filter(({ q, s }) => Math.abs(toQ - q - (toS - s)) <= MARGIN);
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
