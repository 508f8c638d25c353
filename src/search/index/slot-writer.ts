/** Pieces of one kind, numbered as they come, so many to a file. */
import type { FileSink } from './file-sink.ts';
import type { LastPieces } from './last-pieces.ts';

export interface SlotWriter {
  /** Adds a piece that is yet to be compressed. */
  readonly add: (piece: Uint8Array) => Promise<void>;
  /** Adds a piece of the last index as it stands there. */
  readonly keep: (index: number) => Promise<void>;
  /** Ends a file; what comes next goes into another. */
  readonly end: () => Promise<void>;
  /** How long each piece's slot is, in units; complete once the sink has settled. */
  readonly sizes: () => readonly number[];
}

export function createSlotWriter(
  sink: FileSink,
  nameOf: (file: number) => string,
  perFile: number,
  last: LastPieces | null = null,
): SlotWriter {
  const sizes: (readonly number[])[] = [];
  let waiting: (Uint8Array | number)[] = [];
  let file = 0;

  async function flush(): Promise<void> {
    const pieces = waiting;
    const at = file++;
    waiting = [];
    const [from, to] = last?.within(at) ?? [0, 0];
    if (
      last !== null &&
      to - from === pieces.length &&
      pieces.every((piece, slot) => piece === from + slot)
    ) {
      sink.keep(nameOf(at));
      sizes[at] = last.sizes.slice(from, to);
      return;
    }
    await sink.writeSlots(
      nameOf(at),
      pieces.map((piece) => (typeof piece === 'number' ? { zipped: zippedOf(piece) } : { raw: piece })),
      (own) => {
        sizes[at] = own;
      },
    );
  }

  async function put(piece: Uint8Array | number): Promise<void> {
    if (waiting.push(piece) === perFile) await flush();
  }

  return {
    add: put,
    keep: put,
    async end() {
      if (waiting.length > 0) await flush();
    },
    sizes: () => sizes.flat(),
  };

  function zippedOf(index: number): Uint8Array {
    if (last === null) throw new Error('there is no last index to keep a piece of');
    return last.zipped(index);
  }
}
