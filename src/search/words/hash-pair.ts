/**
 * Where two words that stand side by side are looked up: the piece, and the print by which the pair is known in
 * it. Two pairs of one piece have the same print about once in four thousand lookups.
 */

/** `first` and `second` are `hashWord` of the two words in order; `pieces` is how many pieces of pairs there are. */
export const pairPiece = (first: number, second: number, pieces: number): number =>
  mix(first ^ Math.imul(second, 0x9e3779b1)) % pieces;

export const pairPrint = (first: number, second: number): number =>
  mix(Math.imul(first, 0x85ebca6b) + (second ^ 0x27d4eb2f)) >>> 8;

/** Murmur's finish: every bit of what goes in moves half of those that come out. */
function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
