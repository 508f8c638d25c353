/** How many pieces the pairs of an archive are laid into. */

/** Pairs a piece, occurrences counted: about 7 kB compressed. */
const PAIRS_A_PIECE = 2_000;
/** Numbers of pieces between one power of two and the next. */
const STEPS = 16;

/** Rounded up in steps of some five per cent: a piece more or less lays every pair anew, and so the whole index. */
export function countPairPieces(pairs: number): number {
  const needed = Math.max(1, Math.ceil(pairs / PAIRS_A_PIECE));
  const step = 2 ** Math.max(0, Math.floor(Math.log2(needed / STEPS)));
  return Math.ceil(needed / step) * step;
}
