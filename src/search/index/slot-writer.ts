/** Pieces of one kind, numbered as they come, so many to a file. */
import { SLOTS_A_FILE } from '../format/slots.ts';
import type { FileSink } from './file-sink.ts';

export interface SlotWriter {
  readonly add: (piece: Uint8Array) => Promise<void>;
  /** Writes what is left. */
  readonly end: () => Promise<void>;
  /** How long each piece's slot is, in units; complete once the sink has settled. */
  readonly sizes: () => readonly number[];
}

export function createSlotWriter(sink: FileSink, nameOf: (file: number) => string): SlotWriter {
  const sizes: (readonly number[])[] = [];
  let waiting: Uint8Array[] = [];
  let file = 0;

  async function flush(): Promise<void> {
    const pieces = waiting;
    const at = file++;
    waiting = [];
    await sink.writeSlots(nameOf(at), pieces, (own) => {
      sizes[at] = own;
    });
  }

  return {
    async add(piece) {
      if (waiting.push(piece) === SLOTS_A_FILE) await flush();
    },
    async end() {
      if (waiting.length > 0) await flush();
    },
    sizes: () => sizes.flat(),
  };
}
