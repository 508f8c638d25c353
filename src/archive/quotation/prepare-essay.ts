/** Prepares an essay for comparison: its words as numbers in one array, and the quotations found in it. */
import { firstIndex } from '../../algorithms/binary-search.ts';
import type { ReadEssay } from '../records.ts';
import type { EssayId } from '../schema/id.ts';
import { type FoundQuotation, findQuotations, isOwnText } from './find.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { tokenize } from './tokenize.ts';
import { type WinnowedHashes, winnow } from './winnow.ts';

export interface PreparedEssay {
  readonly id: EssayId;
  readonly stretches: readonly Segment[];
  /** The words of all segments in order. Large, and loaded on first access. */
  readonly tokens: Uint32Array;
  /** Index of the first word of each segment, then the count of all words. */
  readonly firsts: Uint32Array;
  readonly quotations: readonly FoundQuotation[];
  /** The words of each quotation. */
  readonly quoted: readonly Uint32Array[];
  /** Fingerprints of its own text. */
  readonly winnowed: WinnowedHashes;
}

export function prepareEssay(essay: Pick<ReadEssay, 'id' | 'text'>): PreparedEssay {
  const segments = segmentsOf(essay.text);
  const parts = segments.map(({ text }) => tokenize(text));
  const firsts = new Uint32Array(parts.length + 1);
  for (const [index, { hashes }] of parts.entries()) firsts[index + 1] = (firsts[index] ?? 0) + hashes.length;
  const tokens = new Uint32Array(firsts[parts.length] ?? 0);
  for (const [index, { hashes }] of parts.entries()) tokens.set(hashes, firsts[index]);
  const quotations = findQuotations(essay.text, { segments, parts, firsts });
  const own = isOwnText({ tokens, firsts, stretches: segments, quotations });
  return {
    id: essay.id,
    stretches: segments,
    tokens,
    firsts,
    quotations,
    quoted: quotations.map(({ from, to }) => tokens.slice(from, to)),
    winnowed: winnow(tokens, (word) => own[word] === 1),
  };
}

/** Index of the segment that contains a word. */
export const segmentAt = ({ firsts }: Pick<PreparedEssay, 'firsts'>, token: number): number =>
  firstIndex(firsts.length - 2, (index) => (firsts[index + 1] ?? 0) > token);

/** The paragraphs that contain the first and the last of some words. */
export function placeOf(essay: PreparedEssay, from: number, to: number) {
  const anchorAt = (token: number): string => essay.stretches[segmentAt(essay, token)]?.anchor ?? '';
  return { essay: essay.id, paragraph: anchorAt(from), last: anchorAt(to - 1) };
}
