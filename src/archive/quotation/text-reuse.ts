/**
 * Finds text reuse: words that an essay prints as its own, without quotation marks, and that an earlier essay printed
 * first. Essays are compared by their winnowed hashes; from each hash that occurred before, the common run is extended.
 */
import { atEssay } from '../at-step.ts';
import type { EssayId } from '../schema/id.ts';
import { isOwnText } from './find.ts';
import type { CommonRun } from './find-runs.ts';
import { createFirstOccurrenceTable, NOT_REQUESTED, NOT_SEEN } from './first-occurrence-table.ts';
import { type PreparedEssay, placeOf } from './prepare-essay.ts';
import { THRESHOLDS } from './thresholds.ts';
import type { TextReuse } from './types.ts';

/** A run of so many words is certain: others that overlap it are skipped. */
const LONG_RUN = 100;

/**
 * Returns what each essay reuses of earlier ones. `essays` are in order of publication; `wanted` limits the search to
 * some, for which only the hashes of the others are read. Linear in the words.
 */
export function findTextReuse(
  essays: readonly PreparedEssay[],
  wanted: ReadonlySet<EssayId> | null = null,
): ReadonlyMap<EssayId, readonly TextReuse[]> {
  const isWanted = ({ id }: PreparedEssay): boolean => wanted === null || wanted.has(id);
  const searched = essays.filter(isWanted);
  const count = searched.reduce((sum, { winnowed }) => sum + winnowed.words.length, 0);
  const firsts = createFirstOccurrenceTable(count, wanted === null);
  if (wanted !== null)
    for (const { winnowed } of searched) for (const hash of winnowed.hashes) firsts.request(hash);
  // Positions in the table count the hashes of all essays.
  const starts: number[] = [];
  const results = new Map<EssayId, readonly TextReuse[]>();
  let start = 0;
  for (const essay of essays) {
    atEssay('looking for words printed before', essay.id, () => {
      starts.push(start);
      if (isWanted(essay)) results.set(essay.id, search(essay, start));
      else recordFirsts(essay, start);
      start += essay.winnowed.words.length;
    });
  }
  return results;

  function recordFirsts({ winnowed: { hashes } }: PreparedEssay, from: number): void {
    for (let index = 0; index < hashes.length; index++)
      if (firsts.placeOf(hashes[index] ?? 0) === NOT_SEEN) firsts.record(from + index);
  }

  function search(essay: PreparedEssay, from: number): TextReuse[] {
    const { words, hashes } = essay.winnowed;
    const found: TextReuse[] = [];
    let own: Uint8Array | null = null;
    let best: Repeated | null = null;
    for (let index = 0; index < words.length; index++) {
      const place = firsts.placeOf(hashes[index] ?? 0);
      if (place === NOT_SEEN) firsts.record(from + index);
      if (place === NOT_SEEN || place === NOT_REQUESTED || place >= from) continue;
      const at = words[index] ?? 0;
      const earlier = essayAt(place);
      // Inside a long run, only an earlier essay can be a better first place.
      if (best !== null && at < best.q + best.length && best.length > LONG_RUN && earlier >= best.earlier)
        continue;
      const other = essays[earlier];
      if (other === undefined) continue;
      own ??= isOwnText(essay);
      const word = other.winnowed.words[place - (starts[earlier] ?? 0)] ?? 0;
      const run = { earlier, ...extend(essay.tokens, own, at, other.tokens, word) };
      if (run.length < THRESHOLDS.reuse) continue;
      if (best !== null && at >= best.q + best.length) {
        add(found, essay, best);
        best = null;
      }
      // At the ends of a run a hash may have occurred first in an essay that itself reuses the words.
      if (best === null || run.earlier < best.earlier || run.length > 2 * best.length) best = run;
    }
    if (best !== null) add(found, essay, best);
    return found;
  }

  /** Index of the essay that contains a position. An inlined binary search: a callback makes the whole step slower by a tenth. */
  function essayAt(place: number): number {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  function add(found: TextReuse[], essay: PreparedEssay, { q, s, length, earlier }: Repeated): void {
    const other = essays[earlier];
    if (other === undefined) return;
    found.push({ ...placeOf(essay, q, q + length), first: placeOf(other, s, s + length), words: length });
  }
}

/** A common run with an earlier essay, by its index. */
interface Repeated extends CommonRun {
  readonly earlier: number;
}

function extend(
  tokens: Uint32Array,
  own: Uint8Array,
  at: number,
  other: Uint32Array,
  word: number,
): CommonRun {
  let [q, s] = [at, word];
  while (q > 0 && s > 0 && tokens[q - 1] === other[s - 1] && own[q - 1] === 1) {
    q--;
    s--;
  }
  let length = at - q;
  while (q + length < tokens.length && tokens[q + length] === other[s + length] && own[q + length] === 1)
    length++;
  return { q, s, length };
}
