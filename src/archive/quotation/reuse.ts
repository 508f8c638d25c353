/**
 * Words that an essay prints in its own voice as an earlier one had printed them, without quotation marks. Every
 * essay is known by a few of its shingles (`winnow.ts`); where one of them stood in an earlier essay, the run of
 * words round it is the same or it isn't.
 */
import type { EssayId } from '../schema/id.ts';
import { type PreparedEssay, stretchAt } from './prepared-essay.ts';
import type { Place } from './quotation.ts';
import type { Run } from './runs.ts';
import { hashShingle } from './shingle.ts';
import { THRESHOLDS } from './thresholds.ts';
import { WINNOWED_WORDS } from './winnow.ts';

export interface Reuse extends Place {
  /** Where the same words stood first. */
  readonly first: Place;
  readonly words: number;
}

/** Words of a run that is beyond doubt the one: another that crosses it isn't looked at. */
const LONG_RUN = 100;

/** `essays` stand in the order in which they came out. */
export function findReuse(essays: readonly PreparedEssay[]): Reuse[] {
  const total = essays.reduce((sum, { winnowed }) => sum + winnowed.length, 0);
  const slots = 2 ** Math.ceil(Math.log2(Math.max(16, total * 2)));
  const firstEssay = new Uint32Array(slots); // 0 is free, else 1 + an index
  const firstWord = new Uint32Array(slots);
  const keys = new Uint32Array(slots);
  const found: Reuse[] = [];
  for (const [index, essay] of essays.entries()) {
    const voice = ownVoice(essay);
    let best: Repeated | null = null;
    for (const at of essay.winnowed) {
      const key = hashShingle(essay.tokens, at, WINNOWED_WORDS);
      let slot = key & (slots - 1);
      while (firstEssay[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (slots - 1);
      const earlier = (firstEssay[slot] ?? 0) - 1;
      if (voice[at] === 0 || earlier === index) continue; // quoted words are neither a first place nor a second
      if (earlier === -1) {
        firstEssay[slot] = index + 1;
        firstWord[slot] = at;
        keys[slot] = key;
        continue;
      }
      const word = firstWord[slot] ?? 0;
      // Inside a long run, only an essay that came before can be a better first place.
      if (best !== null && at < best.q + best.length && best.length > LONG_RUN && earlier >= best.earlier)
        continue;
      const tokens = essays[earlier]?.tokens ?? new Uint32Array(0);
      const run = { earlier, ...extend(essay.tokens, voice, at, tokens, word) };
      if (run.length < THRESHOLDS.reuse) continue;
      if (best !== null && at >= best.q + best.length) {
        add(essay, best);
        best = null;
      }
      // At the seams a shingle may have been kept first in an essay that is itself a repetition.
      if (best === null || run.earlier < best.earlier || run.length > 2 * best.length) best = run;
    }
    if (best !== null) add(essay, best);
  }
  return found;

  function add(essay: PreparedEssay, { q, s, length, earlier }: Repeated): void {
    const other = essays[earlier];
    if (other === undefined) return;
    found.push({ ...placeOf(essay, q, length), first: placeOf(other, s, length), words: length });
  }
}

/** A run that stands in an earlier essay, by its index. */
interface Repeated extends Run {
  readonly earlier: number;
}

/** For each word whether the essay says it itself. */
function ownVoice({ tokens, firsts, stretches, quotations }: PreparedEssay): Uint8Array {
  const voice = new Uint8Array(tokens.length).fill(1);
  for (const [index, { depth }] of stretches.entries())
    if (depth > 0) voice.fill(0, firsts[index], firsts[index + 1]);
  for (const { from, to } of quotations) voice.fill(0, from, to);
  return voice;
}

function extend(own: Uint32Array, voice: Uint8Array, at: number, other: Uint32Array, word: number): Run {
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
  const anchorAt = (token: number): string => essay.stretches[stretchAt(essay, token)]?.anchor ?? '';
  return { essay: essay.id, paragraph: anchorAt(from), last: anchorAt(from + length - 1) };
}
