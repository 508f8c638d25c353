/**
 * Where each of some millions of shingles stood first. One array holds hash and place side by side, so that a look
 * touches one line of the processor's cache.
 */
export interface FirstOccurrenceTable {
  /** The place at which a shingle stood first; `NOWHERE` where it hasn't stood yet, `UNWANTED` where nobody asks. */
  readonly placeOf: (hash: number) => number;
  /** Notes the place of the shingle that was asked for last; it must have had none. */
  readonly note: (place: number) => void;
  /** Says that a shingle is asked for. */
  readonly want: (hash: number) => void;
}

export const NOT_SEEN = -1;
export const NOT_REQUESTED = -2;

/** Marks of a slot, below the places that are counted from `PLACE`. */
const FREE = 0;
const WANTED = 1;
const PLACE = 2;

/** Bits are kept one a byte, which is quicker to read. */
const BITS = 2 ** 16;
const bitOf = (hash: number): number => hash >>> 16;

/** `count` is the most shingles that it will hold; with `all`, every one is wanted. */
export function createFirstOccurrenceTable(count: number, all: boolean): FirstOccurrenceTable {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(16, count * 1.5)));
  const table = new Uint32Array(2 * slots);
  // Where few are wanted of many, nearly all are turned away by one bit of a table that is always at hand.
  const bits = new Uint8Array(all ? 0 : BITS);
  let last = 0;
  return {
    placeOf(hash) {
      if (!all && bits[bitOf(hash)] === 0) return NOT_REQUESTED;
      last = slotOf(hash);
      const mark = table[last] ?? FREE;
      if (mark >= PLACE) return mark - PLACE;
      if (mark === FREE && !all) return NOT_REQUESTED;
      table[last + 1] = hash;
      return NOT_SEEN;
    },
    note(place) {
      table[last] = place + PLACE;
    },
    want(hash) {
      bits[bitOf(hash)] = 1;
      const slot = slotOf(hash);
      if (table[slot] !== FREE) return;
      table[slot] = WANTED;
      table[slot + 1] = hash;
    },
  };

  function slotOf(hash: number): number {
    let slot = hash & (slots - 1);
    while (table[2 * slot] !== FREE && table[2 * slot + 1] !== hash) slot = (slot + 1) & (slots - 1);
    return 2 * slot;
  }
}
