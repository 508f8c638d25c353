/** Where two words stand side by side. */
import { createByteReader } from '../format/byte-reader.ts';
import { commonPairFile, pairsFile } from '../format/file-names.ts';
import type { StartTable } from '../format/start-table.ts';
import { pairPiece, pairPrint } from '../words/hash-pair.ts';
import { hashWord } from '../words/hash-word.ts';
import { keep } from './keep.ts';
import { openPieces } from './pieces.ts';
import type { ReadFile } from './read-file.ts';
import { unzip } from './unzip.ts';

/** Places in their order, with the word at which the pair begins; a place may stand here twice. */
export interface PairList {
  readonly places: Uint32Array;
  readonly words: Uint32Array;
}

export interface PairLists {
  readonly of: (first: string, second: string) => Promise<PairList>;
  /** The same, and null where the pair is so common that it has a file of its own. */
  readonly uncommon: (first: string, second: string) => Promise<PairList | null>;
}

interface PairFile {
  readonly bytes: Uint8Array;
  /** How often, and where the list begins; a pair with a file of its own has 0. */
  readonly lists: ReadonlyMap<number, { readonly count: number; readonly at: number }>;
}

export function openPairLists(read: ReadFile, { pairSizes }: Pick<StartTable, 'pairSizes'>): PairLists {
  const piece = openPieces(read, pairsFile, pairSizes, decodeFile);
  const common = keep(async (name) => {
    const bytes = await unzip(await read(name));
    const reader = createByteReader(bytes);
    const count = reader.number();
    return decodeList(bytes, reader.at(), count);
  });

  /** The pair's list, or the name of the file that has it. */
  async function find(first: string, second: string): Promise<PairList | string> {
    const [a, b] = [hashWord(first), hashWord(second)];
    const index = pairPiece(a, b, pairSizes.length);
    const print = pairPrint(a, b);
    const { bytes, lists } = await piece(index);
    const list = lists.get(print);
    if (list === undefined) return NOWHERE;
    return list.count === 0 ? commonPairFile(index, print) : decodeList(bytes, list.at, list.count);
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

function decodeFile(bytes: Uint8Array): PairFile {
  const reader = createByteReader(bytes);
  const count = reader.number();
  const prints: number[] = [];
  let print = 0;
  for (let index = 0; index < count; index++) {
    print += reader.number();
    prints.push(print);
  }
  const counts = prints.map(() => reader.number());
  const lists = new Map<number, { count: number; at: number }>();
  for (const [index, known] of prints.entries()) {
    const length = counts[index] ?? 0;
    lists.set(known, { count: length, at: reader.at() });
    for (let left = 2 * length; left > 0; left--) reader.number();
  }
  return { bytes, lists };
}

function decodeList(bytes: Uint8Array, at: number, count: number): PairList {
  const reader = createByteReader(bytes, at);
  const places = new Uint32Array(count);
  const words = new Uint32Array(count);
  let [place, word] = [0, 0];
  for (let index = 0; index < count; index++) {
    const step = reader.number();
    place += step;
    word = step === 0 && index > 0 ? word + reader.number() : reader.number();
    places[index] = place;
    words[index] = word;
  }
  return { places, words };
}
