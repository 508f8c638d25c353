/** Writes the lists of pairs with some of them edited; there are as many pieces as before. */
import { createByteReader } from '../format/byte-reader.ts';
import { commonPairFile, pairsFile } from '../format/file-names.ts';
import { type PairList, readPairList, writePairList } from '../format/pair-list.ts';
import { type PieceEntry, readPairPiece } from '../format/pair-piece.ts';
import { PAIRS_A_FILE } from '../format/slots.ts';
import { createPairPiece, type FinishedPiece } from './create-pair-piece.ts';
import { editPairList, type PairEdit } from './edit-pair-list.ts';
import type { FileSink } from './file-sink.ts';
import type { OpenedIndex } from './open-last-index.ts';
import { createSlotWriter } from './slot-writer.ts';

/** Gives the lengths of the slots. */
export function patchPairs(
  { pairs, unzip, state }: OpenedIndex,
  edits: ReadonlyMap<number, readonly PairEdit[]>,
  sink: FileSink,
): readonly number[] {
  const slots = createSlotWriter(sink, pairsFile, PAIRS_A_FILE, pairs);
  for (let piece = 0; piece < pairs.count; piece++) {
    const own = edits.get(piece);
    if (own === undefined) {
      slots.keep(piece);
      continue;
    }
    const { bytes, common } = patchPiece(piece, pairs.raw(piece), own);
    for (const [print, list] of common) sink.write(commonPairFile(piece, print), list);
    slots.add(bytes);
  }
  slots.end();
  for (const name of state.digests.keys()) {
    const piece = COMMON.exec(name)?.[1];
    if (piece !== undefined && !edits.has(Number(piece))) sink.keep(name);
  }
  return slots.sizes;

  function patchPiece(piece: number, bytes: Uint8Array, own: readonly PairEdit[]): FinishedPiece {
    const lists = new Map(readPairPiece(bytes).map((entry) => [entry.print, entry]));
    const byPrint = Map.groupBy(own, ({ print }) => print);
    const finished = createPairPiece();
    for (const print of [...new Set([...lists.keys(), ...byPrint.keys()])].sort((a, b) => a - b)) {
      const entry = lists.get(print);
      const changes = byPrint.get(print);
      if (changes === undefined && entry?.count === 0) {
        finished.addCommon(print);
        sink.keep(commonPairFile(piece, print));
      } else if (changes === undefined && entry !== undefined)
        finished.add(print, entry.count, (list) => list.bytes(bytes.subarray(entry.from, entry.to)));
      else {
        const list = editPairList(readEntry(piece, bytes, entry), changes ?? []);
        if (list.places.length > 0) finished.add(print, list.places.length, (to) => writePairList(to, list));
      }
    }
    return finished.done();
  }

  function readEntry(piece: number, bytes: Uint8Array, entry: PieceEntry | undefined): PairList {
    if (entry === undefined) return { places: new Uint32Array(), words: new Uint32Array() };
    if (entry.count > 0) return readPairList(bytes, entry.from, entry.count);
    const own = unzip(commonPairFile(piece, entry.print));
    const reader = createByteReader(own);
    const count = reader.number();
    return readPairList(own, reader.at(), count);
  }
}

/** `commonPairFile` */
const COMMON = /^pairs\/(\d+)-\d+\.bin$/;
