/**
 * Every two words that stand side by side, with their places and where in the place they stand: a phrase is found
 * by the pairs that cover it, exactly and without a text, and the commonest words cost no more than others.
 */
import { type ByteWriter, createByteWriter } from '../format/byte-writer.ts';
import { commonPairFile, pairsFile } from '../format/file-names.ts';
import { pairPiece, pairPrint } from '../words/hash-pair.ts';
import { hashWord } from '../words/hash-word.ts';
import type { CollectedWords } from './collect-words.ts';
import type { FileSink } from './file-sink.ts';
import { createSlotWriter, type SlotWriter } from './slot-writer.ts';

/** Pairs a piece, occurrences counted: about 15 kB compressed. */
const PAIRS_A_FILE = 4_000;
/** Bytes of a list from which a pair has a file of its own. */
const COMMON = 6_000;
/** A print has 24 bits and the number of a word 27 of the others: together they are exact in a double. */
const WORDS = 2 ** 27;

/** Gives the lengths of the pieces' slots, once the sink has settled. Throws for an archive of more than 134 million words. */
export async function writePairs(
  collected: CollectedWords,
  sink: FileSink,
): Promise<() => readonly number[]> {
  if (collected.words.length > WORDS) throw new RangeError('more words than an index of pairs can number');
  const { files, starts, pairs } = layOut(collected);
  const slots = createSlotWriter(sink, pairsFile);
  for (let file = 0; file < files; file++) {
    const own = pairs.subarray(starts[file], starts[file + 1]).sort();
    await writePiece(file, own, collected, sink, slots);
  }
  await slots.end();
  return slots.sizes;
}

/** All pairs as `print · WORDS + word`, those of a piece together. */
function layOut(collected: CollectedWords): { files: number; starts: Uint32Array; pairs: Float64Array } {
  const { forms, words, placeOf, compoundPairs } = collected;
  const hashes = Uint32Array.from(forms, hashWord);
  const files = Math.max(1, Math.ceil((words.length + compoundPairs.at.length) / PAIRS_A_FILE));
  const starts = new Uint32Array(files + 1);
  eachPair((first, second) => {
    const file = pairPiece(hashes[first] ?? 0, hashes[second] ?? 0, files);
    starts[file + 1] = (starts[file + 1] ?? 0) + 1;
  });
  for (let file = 0; file < files; file++) starts[file + 1] = (starts[file + 1] ?? 0) + (starts[file] ?? 0);
  const pairs = new Float64Array(starts[files] ?? 0);
  const next = starts.slice(0, files);
  eachPair((first, second, at) => {
    const [a, b] = [hashes[first] ?? 0, hashes[second] ?? 0];
    const file = pairPiece(a, b, files);
    const to = next[file] ?? 0;
    pairs[to] = pairPrint(a, b) * WORDS + at;
    next[file] = to + 1;
  });
  return { files, starts, pairs };

  function eachPair(take: (first: number, second: number, at: number) => void): void {
    for (let at = 0; at + 1 < words.length; at++)
      if (placeOf[at] === placeOf[at + 1]) take(words[at] ?? 0, words[at + 1] ?? 0, at);
    for (const [index, at] of compoundPairs.at.entries())
      take(compoundPairs.first[index] ?? 0, compoundPairs.second[index] ?? 0, at);
  }
}

/** Prints as steps, then the length of each list (0: in a file of its own), then the lists. */
async function writePiece(
  file: number,
  pairs: Float64Array,
  collected: CollectedWords,
  sink: FileSink,
  slots: SlotWriter,
): Promise<void> {
  const prints = createByteWriter();
  const lengths = createByteWriter();
  const lists = createByteWriter();
  let count = 0;
  let lastPrint = 0;
  for (let from = 0; from < pairs.length; ) {
    const print = Math.floor((pairs[from] ?? 0) / WORDS);
    let to = from + 1;
    while (to < pairs.length && Math.floor((pairs[to] ?? 0) / WORDS) === print) to++;
    const begins = lists.length();
    writeList(lists, pairs, from, to, print, collected);
    prints.number(print - lastPrint);
    lastPrint = print;
    count++;
    if (lists.length() - begins > COMMON) {
      lengths.number(0);
      const own = createByteWriter();
      own.number(to - from);
      own.bytes(lists.cut(begins));
      await sink.write(commonPairFile(file, print), own.done());
    } else lengths.number(to - from);
    from = to;
  }
  const whole = createByteWriter();
  whole.number(count);
  for (const part of [prints, lengths, lists]) whole.bytes(part.done());
  await slots.add(whole.done());
}

/** Of each place the step from the last one and the word at which the pair begins; in the same place, its step. */
function writeList(
  list: ByteWriter,
  pairs: Float64Array,
  from: number,
  to: number,
  print: number,
  { placeOf, firstWord }: CollectedWords,
): void {
  let lastPlace = 0;
  let lastWord = 0;
  for (let index = from; index < to; index++) {
    const at = (pairs[index] ?? 0) - print * WORDS;
    const place = placeOf[at] ?? 0;
    const word = at - (firstWord[place] ?? 0);
    list.number(place - lastPlace);
    list.number(place === lastPlace ? word - lastWord : word);
    lastPlace = place;
    lastWord = word;
  }
}
