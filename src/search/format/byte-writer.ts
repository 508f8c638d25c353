/** Bytes of an index file as they are written: whole numbers of seven bits a byte, texts with their length. */
export interface ByteWriter {
  readonly length: () => number;
  /** A whole number from 0 to 2^31. */
  readonly number: (value: number) => void;
  readonly text: (value: string) => void;
  readonly bytes: (value: Uint8Array) => void;
  /** Takes back what was written from a length on, and gives it. */
  readonly cut: (from: number) => Uint8Array;
  /** What was written, in a piece of its own. */
  readonly done: () => Uint8Array;
}

export function createByteWriter(size = 1024): ByteWriter {
  let buffer = new Uint8Array(size);
  let end = 0;
  const encoder = new TextEncoder();

  function room(more: number): void {
    if (end + more <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, end + more));
    larger.set(buffer.subarray(0, end));
    buffer = larger;
  }

  function number(value: number): void {
    room(5);
    let left = value;
    while (left > 0x7f) {
      buffer[end++] = (left & 0x7f) | 0x80;
      left >>>= 7;
    }
    buffer[end++] = left;
  }

  function bytes(value: Uint8Array): void {
    room(value.length);
    buffer.set(value, end);
    end += value.length;
  }

  return {
    length: () => end,
    number,
    bytes,
    text(value) {
      const encoded = encoder.encode(value);
      number(encoded.length);
      bytes(encoded);
    },
    cut(from) {
      const tail = buffer.slice(from, end);
      end = from;
      return tail;
    },
    done: () => buffer.slice(0, end),
  };
}
