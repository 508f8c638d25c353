/** One piece of a file of slots, fetched by its range and unzipped. */
import { SLOT_HEAD, SLOT_UNIT } from '../format/slots.ts';
import type { ReadFile } from './read-file.ts';
import { unzip } from './unzip.ts';

/** `sizes` are those of the file's slots, in units; `index` is the slot's place among them. */
export async function readSlot(
  read: ReadFile,
  name: string,
  sizes: readonly number[],
  index: number,
): Promise<Uint8Array> {
  const before = sizes.slice(0, index).reduce((sum, size) => sum + size, 0);
  const from = before * SLOT_UNIT;
  const bytes = await read(name, { from, to: from + (sizes[index] ?? 0) * SLOT_UNIT });
  const length = new DataView(bytes.buffer, bytes.byteOffset, SLOT_HEAD).getUint32(0, true);
  return unzip(bytes.subarray(SLOT_HEAD, SLOT_HEAD + length));
}
