/**
 * A piece of pairs as bytes: how many prints, the prints as steps, the length of each list (0: the list is so long
 * that it has a file of its own), then the lists.
 */
import { createByteReader } from './byte-reader.ts';

export interface PieceEntry {
  readonly print: number;
  /** How often the pair stands; 0 where it has a file of its own. */
  readonly count: number;
  /** Where its list begins. */
  readonly from: number;
  /** The byte after its list. */
  readonly to: number;
}

/** In the order of prints. */
export function readPairPiece(bytes: Uint8Array): PieceEntry[] {
  const reader = createByteReader(bytes);
  const count = reader.number();
  const prints: number[] = [];
  let print = 0;
  for (let index = 0; index < count; index++) {
    print += reader.number();
    prints.push(print);
  }
  const counts = prints.map(() => reader.number());
  return prints.map((known, index) => {
    const length = counts[index] ?? 0;
    const from = reader.at();
    for (let left = 2 * length; left > 0; left--) reader.number();
    return { print: known, count: length, from, to: reader.at() };
  });
}
