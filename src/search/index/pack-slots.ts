/** Lays compressed pieces into slots, one after another. */
import { SLOT_HEAD, SLOT_UNIT } from '../format/slots.ts';

export interface PackedSlots {
  readonly bytes: Uint8Array;
  /** How long each slot is, in units. */
  readonly sizes: readonly number[];
}

export function packSlots(pieces: readonly Uint8Array[]): PackedSlots {
  const sizes = pieces.map(({ length }) => Math.ceil((length + SLOT_HEAD) / SLOT_UNIT));
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0) * SLOT_UNIT);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    view.setUint32(at, piece.length, true);
    bytes.set(piece, at + SLOT_HEAD);
    at += (sizes[index] ?? 0) * SLOT_UNIT;
  }
  return { bytes, sizes };
}
