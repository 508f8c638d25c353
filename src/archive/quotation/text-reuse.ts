/**
 * Words that an essay prints in its own voice as an earlier one had printed them, without quotation marks. Every
 * essay is known by a few of its shingles (`winnow.ts`); where one of them stood in an earlier essay, the run of
 * words round it is the same or it isn't.
 */
import { atEssay } from '../at-step.ts';
import type { EssayId } from '../schema/id.ts';
import { isOwnText } from './find.ts';
import type { CommonRun } from './find-runs.ts';
import { createFirstOccurrenceTable, NOT_REQUESTED, NOT_SEEN } from './first-occurrence-table.ts';
import { type PreparedEssay, segmentAt } from './prepare-essay.ts';
import { THRESHOLDS } from './thresholds.ts';
import type { Place, TextReuse } from './types.ts';

/** Words of a run that is beyond doubt the one: another that crosses it isn't looked at. */
const LONG_RUN = 100;

/**
 * What each essay has of earlier ones. `essays` stand in the order in which they came out; `wanted` are those that
 * are asked about, all by default. Linear in the words; of the others only the kept shingles are read.
 */
export function findTextReuse(
  essays: readonly PreparedEssay[],
  wanted: ReadonlySet<EssayId> | null = null,
): ReadonlyMap<EssayId, readonly TextReuse[]> {
  const isWanted = ({ id }: PreparedEssay): boolean => wanted === null || wanted.has(id);
  const asking = essays.filter(isWanted);
  const count = asking.reduce((sum, { winnowed }) => sum + winnowed.words.length, 0);
  const firsts = createFirstOccurrenceTable(count, wanted === null);
  if (wanted !== null)
    for (const { winnowed } of asking) for (const hash of winnowed.hashes) firsts.want(hash);
  // Places count the kept shingles of all essays.
  const starts: number[] = [];
  const results = new Map<EssayId, readonly TextReuse[]>();
  let start = 0;
  for (const essay of essays) {
    atEssay('looking for words printed before', essay.id, () => {
      starts.push(start);
      if (isWanted(essay)) results.set(essay.id, look(essay, start));
      else pass(essay, start);
      start += essay.winnowed.words.length;
    });
  }
  return results;

  /** Notes what stood first in an essay that nobody asks about. */
  function pass({ winnowed: { hashes } }: PreparedEssay, from: number): void {
    for (let kept = 0; kept < hashes.length; kept++)
      if (firsts.placeOf(hashes[kept] ?? 0) === NOT_SEEN) firsts.note(from + kept);
  }

  function look(essay: PreparedEssay, from: number): TextReuse[] {
    const { words, hashes } = essay.winnowed;
    const found: TextReuse[] = [];
    let voice: Uint8Array | null = null;
    let best: Repeated | null = null;
    for (let kept = 0; kept < words.length; kept++) {
      const place = firsts.placeOf(hashes[kept] ?? 0);
      if (place === NOT_SEEN) firsts.note(from + kept);
      if (place === NOT_SEEN || place === NOT_REQUESTED || place >= from) continue;
      const at = words[kept] ?? 0;
      const earlier = essayAt(place);
      // Inside a long run, only an essay that came before can be a better first place.
      if (best !== null && at < best.q + best.length && best.length > LONG_RUN && earlier >= best.earlier)
        continue;
      const other = essays[earlier];
      if (other === undefined) continue;
      voice ??= isOwnText(essay);
      const word = other.winnowed.words[place - (starts[earlier] ?? 0)] ?? 0;
      const run = { earlier, ...extend(essay.tokens, voice, at, other.tokens, word) };
      if (run.length < THRESHOLDS.reuse) continue;
      if (best !== null && at >= best.q + best.length) {
        add(found, essay, best);
        best = null;
      }
      // At the seams a shingle may have been kept first in an essay that is itself a repetition.
      if (best === null || run.earlier < best.earlier || run.length > 2 * best.length) best = run;
    }
    if (best !== null) add(found, essay, best);
    return found;
  }

  /** Index of the essay that holds a place. */
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
    found.push({ ...placeOf(essay, q, length), first: placeOf(other, s, length), words: length });
  }
}

/** A run that stands in an earlier essay, by its index. */
interface Repeated extends CommonRun {
  readonly earlier: number;
}

function extend(
  own: Uint32Array,
  voice: Uint8Array,
  at: number,
  other: Uint32Array,
  word: number,
): CommonRun {
  let [q, s] = [at, word];
  while (q > 0 && s > 0 && own[q - 1] === other[s - 1] && voice[q - 1] === 1) {
    q--;
    s--;
  }
  let length = at - q;
  while (q + length < own.length && own[q + length] === other[s + length] && voice[q + length] === 1)
    length++;
  return { q, s, length };
}

function placeOf(essay: PreparedEssay, from: number, length: number): Place & { essay: EssayId } {
  const anchorAt = (token: number): string => essay.stretches[segmentAt(essay, token)]?.anchor ?? '';
  return { essay: essay.id, paragraph: anchorAt(from), last: anchorAt(from + length - 1) };
}
