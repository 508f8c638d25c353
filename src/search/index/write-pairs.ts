/**
 * Every two words that stand side by side, with their places and where in the place they stand: a phrase is found
 * by the pairs that cover it, exactly and without a text, and the commonest words cost no more than others.
 */
import { commonPairFile, pairsFile } from '../format/file-names.ts';
import { writePairList } from '../format/pair-list.ts';
import { PAIRS_A_FILE } from '../format/slots.ts';
import { pairPiece, pairPrint } from '../words/hash-pair.ts';
import type { CollectedWords } from './collect-words.ts';
import { createPairPiece, type FinishedPiece } from './create-pair-piece.ts';
import type { FileSink } from './file-sink.ts';
import { createSlotWriter } from './slot-writer.ts';

/** A print has 24 bits and the number of a word 27 of the others: together they are exact in a double. */
const WORDS = 2 ** 27;

/** Gives the lengths of the slots. Throws for an archive of more than 134 million words. */
export function writePairs(collected: CollectedWords, pieces: number, sink: FileSink): readonly number[] {
  if (collected.words.length > WORDS) throw new RangeError('more words than an index of pairs can number');
  const { starts, pairs } = layOut(collected, pieces);
  const slots = createSlotWriter(sink, pairsFile, PAIRS_A_FILE);
  for (let piece = 0; piece < pieces; piece++) {
    const own = pairs.subarray(starts[piece], starts[piece + 1]).sort();
    const { bytes, common } = encodePiece(own, collected);
    for (const [print, list] of common) sink.write(commonPairFile(piece, print), list);
    slots.add(bytes);
  }
  slots.end();
  return slots.sizes;
}

/** All pairs as `print · WORDS + word`, those of a piece together. */
function layOut(collected: CollectedWords, pieces: number): { starts: Uint32Array; pairs: Float64Array } {
  const { hashes, words, placeOf, compoundPairs } = collected;
  const starts = new Uint32Array(pieces + 1);
  eachPair((first, second) => {
    const piece = pairPiece(hashes[first] ?? 0, hashes[second] ?? 0, pieces);
    starts[piece + 1] = (starts[piece + 1] ?? 0) + 1;
  });
  for (let piece = 0; piece < pieces; piece++)
    starts[piece + 1] = (starts[piece + 1] ?? 0) + (starts[piece] ?? 0);
  const pairs = new Float64Array(starts[pieces] ?? 0);
  const next = starts.slice(0, pieces);
  eachPair((first, second, at) => {
    const [a, b] = [hashes[first] ?? 0, hashes[second] ?? 0];
    const piece = pairPiece(a, b, pieces);
    const to = next[piece] ?? 0;
    pairs[to] = pairPrint(a, b) * WORDS + at;
    next[piece] = to + 1;
  });
  return { starts, pairs };

  function eachPair(take: (first: number, second: number, at: number) => void): void {
    for (let at = 0; at + 1 < words.length; at++)
      if (placeOf[at] === placeOf[at + 1]) take(words[at] ?? 0, words[at + 1] ?? 0, at);
    for (const [index, at] of compoundPairs.at.entries())
      take(compoundPairs.first[index] ?? 0, compoundPairs.second[index] ?? 0, at);
  }
}

function encodePiece(pairs: Float64Array, { placeOf, firstWord, numbers }: CollectedWords): FinishedPiece {
  const piece = createPairPiece();
  // One for all lists of the piece: a list has a pair or two, and a large archive millions of lists.
  const all = { places: new Uint32Array(pairs.length), words: new Uint32Array(pairs.length) };
  for (let from = 0; from < pairs.length; ) {
    const print = Math.floor((pairs[from] ?? 0) / WORDS);
    const [least, most] = [print * WORDS, (print + 1) * WORDS];
    let to = from;
    for (let pair = pairs[to]; pair !== undefined && pair < most; pair = pairs[++to]) {
      const at = pair - least;
      const place = placeOf[at] ?? 0;
      all.places[to] = numbers[place] ?? 0;
      all.words[to] = at - (firstWord[place] ?? 0);
    }
    const [begin, end] = [from, to];
    piece.add(print, end - begin, (list) => writePairList(list, all, begin, end));
    from = to;
  }
  return piece.done();
}
