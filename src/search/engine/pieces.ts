/** Pieces that are laid into slots of files, so many a file: each is fetched and read once. */
import { keep } from './keep.ts';
import type { ReadFile } from './read-file.ts';
import { readSlot } from './read-slot.ts';

/** `sizes` are the lengths of all pieces' slots, in units. */
export function openPieces<Piece>(
  read: ReadFile,
  nameOf: (file: number) => string,
  sizes: readonly number[],
  perFile: number,
  decode: (bytes: Uint8Array) => Piece,
): (index: number) => Promise<Piece> {
  const piece = keep(async (name) => {
    const index = Number(name);
    const file = Math.floor(index / perFile);
    const first = file * perFile;
    const own = sizes.slice(first, first + perFile);
    return decode(await readSlot(read, nameOf(file), own, index - first));
  });
  return (index) => piece(String(index));
}
