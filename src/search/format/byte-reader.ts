/** Reads what `byte-writer.ts` wrote, in the same order. Throws where a file ends too early. */
export interface ByteReader {
  readonly at: () => number;
  readonly number: () => number;
  readonly text: () => string;
  readonly skip: (bytes: number) => void;
}

export function createByteReader(bytes: Uint8Array, from = 0): ByteReader {
  let at = from;
  const decoder = new TextDecoder();

  function number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError('a file of the index ends too early');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  return {
    at: () => at,
    number,
    text() {
      const length = number();
      at += length;
      return decoder.decode(bytes.subarray(at - length, at));
    },
    skip(count) {
      at += count;
    },
  };
}
