/** Puts a piece of pairs together, list by list in the order of prints. */
import { type ByteWriter, createByteWriter } from '../format/byte-writer.ts';

/** Bytes of a list from which a pair has a file of its own. */
const COMMON = 6_000;

export interface PairPiece {
  /** `write` writes the list of a pair that stands `count` times. */
  readonly add: (print: number, count: number, write: (list: ByteWriter) => void) => void;
  /** Adds a pair whose list stands in its file already. */
  readonly addCommon: (print: number) => void;
  readonly done: () => FinishedPiece;
}

export interface FinishedPiece {
  readonly bytes: Uint8Array;
  /** What goes into files of their own, by print. */
  readonly common: ReadonlyMap<number, Uint8Array>;
}

export function createPairPiece(): PairPiece {
  const prints = createByteWriter();
  const lengths = createByteWriter();
  const lists = createByteWriter();
  const common = new Map<number, Uint8Array>();
  let count = 0;
  let lastPrint = 0;

  function begin(print: number): void {
    prints.number(print - lastPrint);
    lastPrint = print;
    count++;
  }

  return {
    addCommon(print) {
      begin(print);
      lengths.number(0);
    },
    add(print, length, write) {
      begin(print);
      const begins = lists.length();
      write(lists);
      if (lists.length() - begins <= COMMON) {
        lengths.number(length);
        return;
      }
      lengths.number(0);
      const own = createByteWriter();
      own.number(length);
      own.bytes(lists.cut(begins));
      common.set(print, own.done());
    },
    done() {
      const whole = createByteWriter();
      whole.number(count);
      for (const part of [prints, lengths, lists]) whole.bytes(part.done());
      return { bytes: whole.done(), common };
    },
  };
}
