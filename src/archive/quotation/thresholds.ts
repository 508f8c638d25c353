/**
 * The limits by which words count as the same words, each with its reason.
 * `tests/archive/quotation/measure.test.ts` prints what they find and what they miss.
 */
export const THRESHOLDS = {
  /** Words of a shingle: of 15 words, one of them changed in the middle, a run of seven remains. */
  shingle: 5,
  /** Shortest inline quotation: fewer words between marks are names, titles and scare quotes. */
  minInline: 8,
  /** Shortest quotation with a changed word: shorter ones agree by chance if one word may differ. */
  minAltered: 15,
  /** Long quotations: no two writers write so many words by chance. */
  long: 25,
  /** Share of a long quotation's words that its source has: a near copy, in which every third word differs, has less. */
  coverLong: 0.7,
  /** Share of a shorter one's: three words of fifteen may differ. */
  coverShort: 0.8,
  /** Share if a citation names the issue, which makes a chance match unlikely. */
  coverNamed: 0.5,
  /** The same below fifteen words, where few words may agree by chance: two words of eight may differ. */
  coverNamedShort: 0.7,
  /** Words of the source that may be skipped before a short run counts as a chance hit. */
  near: 40,
  /** The cost of a wider step, in words: a shingle and one word. */
  farCost: 6,
  /** Fewer than fifteen words that more essays than this print as their own are a stock phrase without a source. */
  stock: 6,
  /** A shingle of more quotations than this is ignored; the limit bounds the work and is far above real input. */
  common: 1000,
  /** A shingle that one quotation has so often isn't indexed again: 'ha ha ha' would match itself at every word. */
  repeats: 4,
  /** Runs of one quotation in one essay; only malicious input has more. */
  runs: 500,
  /** Matches stored for one quotation; the earliest of the best are among them. */
  places: 60,
  /** Shortest text reuse that is reported. */
  reuse: 25,
} as const;
