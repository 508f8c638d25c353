/** An essay made ready to be compared: its words as numbers, in one array, and the quotations found in it. */
import type { ReadEssay } from '../records.ts';
import type { EssayId } from '../schema/id.ts';
import { type FoundQuotation, findQuotations, isOwnText } from './find.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { tokenize } from './tokenize.ts';
import { type WinnowedHashes, winnow } from './winnow.ts';

export interface PreparedEssay {
  readonly id: EssayId;
  readonly stretches: readonly Segment[];
  /** The words of all stretches, one after another. Many and large: whoever doesn't need them doesn't ask. */
  readonly tokens: Uint32Array;
  /** Index of the first word of each stretch, and after them the count of all words. */
  readonly firsts: Uint32Array;
  readonly quotations: readonly FoundQuotation[];
  /** The words of each quotation. */
  readonly quoted: readonly Uint32Array[];
  /** The shingles by which what it says in its own voice is known again (`winnow.ts`). */
  readonly winnowed: WinnowedHashes;
}

export function prepareEssay(essay: Pick<ReadEssay, 'id' | 'text'>): PreparedEssay {
  const stretches = segmentsOf(essay.text);
  const parts = stretches.map(({ text }) => tokenize(text));
  const firsts = new Uint32Array(parts.length + 1);
  for (const [index, { hashes }] of parts.entries()) firsts[index + 1] = (firsts[index] ?? 0) + hashes.length;
  const tokens = new Uint32Array(firsts[parts.length] ?? 0);
  for (const [index, { hashes }] of parts.entries()) tokens.set(hashes, firsts[index]);
  const quotations = findQuotations(essay.text, stretches, parts, firsts);
  const voice = isOwnText({ tokens, firsts, stretches, quotations });
  return {
    id: essay.id,
    stretches,
    tokens,
    firsts,
    quotations,
    quoted: quotations.map(({ from, to }) => tokens.slice(from, to)),
    winnowed: winnow(tokens, (word) => voice[word] === 1),
  };
}

/** Index of the stretch that holds a word. */
export function segmentAt({ firsts }: Pick<PreparedEssay, 'firsts'>, token: number): number {
  let [low, high] = [0, firsts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((firsts[middle] ?? 0) <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}
