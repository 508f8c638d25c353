/** A list of whole numbers that grows: eighteen million of them are 72 MB here and half a gigabyte as an array. */
export interface NumberList {
  readonly length: () => number;
  readonly push: (value: number) => void;
  /** The numbers so far; not to be kept over a `push`. */
  readonly values: () => Uint32Array;
}

export function createNumberList(): NumberList {
  let values = new Uint32Array(1 << 16);
  let length = 0;
  return {
    length: () => length,
    push(value) {
      if (length === values.length) {
        const larger = new Uint32Array(values.length * 2);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    values: () => values.subarray(0, length),
  };
}
