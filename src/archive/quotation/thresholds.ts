/**
 * The measures by which words are held to be the same words. Each is a judgement, so each has its reason here;
 * `tests/archive/quotation/measure.test.ts` prints what they find and what they miss.
 */
export const THRESHOLDS = {
  /** Words of a shingle: 15 words with one of them changed in the middle still hold a run of seven. */
  shingle: 5,
  /** Shortest quotation in running text: fewer words between marks are names, titles and scare quotes. */
  leastRunning: 8,
  /** From here on a changed word is looked past: shorter runs come together by chance where one word is free. */
  leastAltered: 15,
  /** From here on a quotation is long: no two writers hit on so many words. */
  long: 25,
  /** Share of a long quotation's words that its source has: a near copy, in which every third word differs, has less. */
  coverLong: 0.7,
  /** Share of a shorter one's: three words of fifteen may differ. */
  coverShort: 0.8,
  /** Share where a citation names the issue: it has said where to look, so chance is no longer the rival. */
  coverNamed: 0.5,
  /** The same below fifteen words, where few agreeing words are soon chance: two words of eight may differ. */
  coverNamedShort: 0.7,
  /** Words of the source that may be passed over before a run of a few words counts as a chance hit. */
  near: 40,
  /** What so wide a step costs, in words: a shingle more than chance gives. */
  farCost: 6,
  /** Fewer than fifteen words that more essays than this print as their own are a stock phrase, and no issue is its source. */
  stock: 6,
  /** A shingle that stands in more quotations than this says nothing; a bound on the work, far above what is met. */
  common: 1000,
  /** A shingle that one quotation has so often is looked for no more: 'ha ha ha' would meet itself at every word. */
  repeats: 4,
  /** Runs of one quotation in one essay: more are met only where both repeat themselves without end. */
  runs: 500,
  /** Places kept for one quotation; the earliest of the best are among them. */
  places: 60,
  /** Fewest words printed again without quotation marks that are told of. */
  reuse: 25,
} as const;
