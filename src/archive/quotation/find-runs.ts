/** Finds maximal common runs of tokens between an essay and other essays' quotations. */
import { hashShingle, type ShingleTable } from './shingles.ts';
import { THRESHOLDS } from './thresholds.ts';

/** `length` equal words, from word `q` of the quotation and from word `s` of the essay. */
export interface CommonRun {
  readonly q: number;
  readonly s: number;
  readonly length: number;
}

/** More words than an essay has, so that owner and diagonal fit in one key. */
const SPAN = 2 ** 26;

export function createCommonRunFinder(table: ShingleTable) {
  const { queries, heads, mask, keys, owners, words, nexts } = table;
  // The end and the diagonal of each quotation's last run, so that a run is found once.
  const diagonals = new Int32Array(queries.length);
  const ends = new Int32Array(queries.length);
  const seen = new Int32Array(queries.length);
  let essay = 0;
  // The same for every diagonal, because repetitive text has runs on many.
  let endOfDiagonal = new Map<number, number>();

  /** The runs of each quotation in an essay's tokens, by the quotation's index. */
  return (tokens: Uint32Array): ReadonlyMap<number, CommonRun[]> => {
    essay++;
    endOfDiagonal = new Map();
    const found = new Map<number, CommonRun[]>();
    for (let at = 0; at + THRESHOLDS.shingle <= tokens.length; at++) {
      const key = hashShingle(tokens, at);
      let slot = key & mask;
      for (; heads[slot] !== 0; slot = (slot + 1) & mask) if (keys[(heads[slot] ?? 1) - 1] === key) break;
      for (let entry = heads[slot] ?? 0; entry !== 0; entry = nexts[entry - 1] ?? 0)
        addRun(owners[entry - 1] ?? 0, words[entry - 1] ?? 0, at);
    }
    return found;

    function addRun(owner: number, word: number, at: number): void {
      const quoted = queries[owner];
      if (quoted === undefined) return;
      // A run of one shingle is a stock phrase; a long quotation has longer runs.
      if (quoted.length >= THRESHOLDS.long && isOneShingle(quoted, word, at)) return;
      if (seen[owner] === essay && diagonals[owner] === at - word && at < (ends[owner] ?? 0)) return;
      const diagonal = owner * SPAN + (at - word);
      if (at < (endOfDiagonal.get(diagonal) ?? 0)) return;
      const runs = found.get(owner);
      if (runs !== undefined && runs.length >= THRESHOLDS.runs) return;
      const run = extend(quoted, word, at);
      if (run.length < THRESHOLDS.shingle) return; // a hash collision
      seen[owner] = essay;
      diagonals[owner] = at - word;
      ends[owner] = run.s + run.length;
      endOfDiagonal.set(diagonal, run.s + run.length);
      if (runs === undefined) found.set(owner, [run]);
      else runs.push(run);
    }

    function isOneShingle(quoted: Uint32Array, word: number, at: number): boolean {
      const { shingle } = THRESHOLDS;
      return quoted[word - 1] !== tokens[at - 1] && quoted[word + shingle] !== tokens[at + shingle];
    }

    function extend(quoted: Uint32Array, word: number, at: number): CommonRun {
      let [q, s] = [word, at];
      while (q > 0 && s > 0 && quoted[q - 1] === tokens[s - 1]) {
        q--;
        s--;
      }
      let [toQ, toS] = [word, at];
      while (toQ < quoted.length && toS < tokens.length && quoted[toQ] === tokens[toS]) {
        toQ++;
        toS++;
      }
      return { q, s, length: toQ - q };
    }
  };
}
