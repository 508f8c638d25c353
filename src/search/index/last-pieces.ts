/** Pieces of an index that stands, out of its files of slots. */
import { gunzipSync } from 'node:zlib';
import { SLOT_HEAD, SLOT_UNIT } from '../format/slots.ts';

export interface LastPieces {
  readonly count: number;
  /** The length of each piece's slot, in units. */
  readonly sizes: readonly number[];
  /** Which pieces are in a file: the first, and the one after the last. */
  readonly within: (file: number) => readonly [from: number, to: number];
  /** As it stands in its file. */
  readonly zipped: (index: number) => Uint8Array;
  readonly raw: (index: number) => Uint8Array;
}

export interface LastPiecesOptions {
  readonly read: (name: string) => Uint8Array;
  readonly nameOf: (file: number) => string;
  /** The lengths of all slots, file by file. */
  readonly files: readonly (readonly number[])[];
}

export function openLastPieces({ read, nameOf, files }: LastPiecesOptions): LastPieces {
  const firsts = [0];
  for (const own of files) firsts.push((firsts.at(-1) ?? 0) + own.length);
  const homes = files.flatMap((own, file) => own.map(() => file));
  // Pieces are asked for file by file.
  let open: { readonly file: number; readonly bytes: Uint8Array } | null = null;

  function zipped(index: number): Uint8Array {
    const file = homes[index];
    const own = file === undefined ? undefined : files[file];
    if (file === undefined || own === undefined) throw new RangeError(`the last index has no piece ${index}`);
    if (open?.file !== file) open = { file, bytes: read(nameOf(file)) };
    const slot = index - (firsts[file] ?? 0);
    const from = own.slice(0, slot).reduce((sum, size) => sum + size, 0) * SLOT_UNIT;
    const { bytes } = open;
    const length = new DataView(bytes.buffer, bytes.byteOffset + from, SLOT_HEAD).getUint32(0, true);
    return bytes.subarray(from + SLOT_HEAD, from + SLOT_HEAD + length);
  }

  return {
    count: homes.length,
    sizes: files.flat(),
    within: (file) => [firsts[file] ?? homes.length, firsts[file + 1] ?? homes.length],
    zipped,
    raw: (index) => gunzipSync(zipped(index)),
  };
}
