/** Pieces of one kind, numbered as they come, so many to a file. */
import type { FileSink } from './file-sink.ts';
import type { LastPieces } from './last-pieces.ts';

export interface SlotWriter {
  /** Adds a piece that is yet to be compressed. */
  readonly add: (piece: Uint8Array) => void;
  /** Adds a piece of the last index as it stands there. */
  readonly keep: (index: number) => void;
  /** Ends a file; what comes next goes into another. */
  readonly end: () => void;
  /** How long the slot of each piece is, in units, of files that have ended. */
  readonly sizes: readonly number[];
}

export function createSlotWriter(
  sink: FileSink,
  nameOf: (file: number) => string,
  perFile: number,
  last: LastPieces | null = null,
): SlotWriter {
  const sizes: number[] = [];
  let waiting: (Uint8Array | number)[] = [];
  let file = 0;

  function end(): void {
    if (waiting.length === 0) return;
    const [pieces, at] = [waiting, file++];
    waiting = [];
    const [from, to] = last?.within(at) ?? [0, 0];
    const isKept = to - from === pieces.length && pieces.every((piece, slot) => piece === from + slot);
    if (last !== null && isKept) {
      sink.keep(nameOf(at));
      sizes.push(...last.sizes.slice(from, to));
      return;
    }
    const filled = pieces.map((piece) =>
      typeof piece === 'number' ? { zipped: zippedOf(piece) } : { raw: piece },
    );
    sizes.push(...sink.writeSlots(nameOf(at), filled));
  }

  function put(piece: Uint8Array | number): void {
    if (waiting.push(piece) === perFile) end();
  }

  function zippedOf(index: number): Uint8Array {
    if (last === null) throw new Error('there is no last index to keep a piece of');
    return last.zipped(index);
  }

  return { add: put, keep: put, end, sizes };
}
