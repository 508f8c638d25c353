/** Where two words stand side by side. */
import { createByteReader } from '../format/byte-reader.ts';
import { commonPairFile, pairsFile } from '../format/file-names.ts';
import { type PairList, readPairList } from '../format/pair-list.ts';
import { type PieceEntry, readPairPiece } from '../format/pair-piece.ts';
import { PAIRS_A_FILE } from '../format/slots.ts';
import type { StartTable } from '../format/start-table.ts';
import { pairPiece, pairPrint } from '../words/hash-pair.ts';
import { hashWord } from '../words/hash-word.ts';
import { keep } from './keep.ts';
import { openPieces } from './pieces.ts';
import type { ReadFile } from './read-file.ts';
import { unzip } from './unzip.ts';

export interface PairLists {
  readonly of: (first: string, second: string) => Promise<PairList>;
  /** The same, and null where the pair is so common that it has a file of its own. */
  readonly uncommon: (first: string, second: string) => Promise<PairList | null>;
}

interface PairFile {
  readonly bytes: Uint8Array;
  readonly lists: ReadonlyMap<number, PieceEntry>;
}

export function openPairLists(read: ReadFile, { pairSizes }: Pick<StartTable, 'pairSizes'>): PairLists {
  const piece = openPieces(read, pairsFile, pairSizes, PAIRS_A_FILE, decodeFile);
  const common = keep(async (name) => {
    const bytes = await unzip(await read(name));
    const reader = createByteReader(bytes);
    const count = reader.number();
    return readPairList(bytes, reader.at(), count);
  });

  /** The pair's list, or the name of the file that has it. */
  async function find(first: string, second: string): Promise<PairList | string> {
    const [a, b] = [hashWord(first), hashWord(second)];
    const index = pairPiece(a, b, pairSizes.length);
    const print = pairPrint(a, b);
    const { bytes, lists } = await piece(index);
    const list = lists.get(print);
    if (list === undefined) return NOWHERE;
    return list.count === 0 ? commonPairFile(index, print) : readPairList(bytes, list.from, list.count);
  }

  return {
    async of(first, second) {
      const found = await find(first, second);
      return typeof found === 'string' ? common(found) : found;
    },
    async uncommon(first, second) {
      const found = await find(first, second);
      return typeof found === 'string' ? null : found;
    },
  };
}

const NOWHERE: PairList = { places: new Uint32Array(), words: new Uint32Array() };

const decodeFile = (bytes: Uint8Array): PairFile => ({
  bytes,
  lists: new Map(readPairPiece(bytes).map((entry) => [entry.print, entry])),
});
