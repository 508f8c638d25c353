/**
 * Open-addressing hash table from shingle to first position. Hash and value are adjacent, so a lookup touches one cache
 * line.
 */
interface FirstOccurrenceTable {
  /** The first position of a shingle, `NOT_SEEN` or `NOT_REQUESTED`. */
  readonly placeOf: (hash: number) => number;
  /** Sets the position of the shingle last looked up, which must have been `NOT_SEEN`. */
  readonly record: (place: number) => void;
  readonly request: (hash: number) => void;
}

export const NOT_SEEN = -1;
export const NOT_REQUESTED = -2;

/** Values of a slot; positions are counted from `PLACE`. */
const FREE = 0;
const REQUESTED = 1;
const PLACE = 2;

/** One bit a byte, which is faster to read. */
const BITS = 2 ** 16;
const bitOf = (hash: number): number => hash >>> 16;

/** `count` is the maximum number of shingles; with `all`, every shingle is requested. */
export function createFirstOccurrenceTable(count: number, all: boolean): FirstOccurrenceTable {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(16, count * 1.5)));
  const table = new Uint32Array(2 * slots);
  // A Bloom-like filter that fits the cache: if few shingles are requested, it rejects nearly all lookups.
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
    record(place) {
      table[last] = place + PLACE;
    },
    request(hash) {
      bits[bitOf(hash)] = 1;
      const slot = slotOf(hash);
      if (table[slot] !== FREE) return;
      table[slot] = REQUESTED;
      table[slot + 1] = hash;
    },
  };

  function slotOf(hash: number): number {
    let slot = hash & (slots - 1);
    while (table[2 * slot] !== FREE && table[2 * slot + 1] !== hash) slot = (slot + 1) & (slots - 1);
    return 2 * slot;
  }
}
