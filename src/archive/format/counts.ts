/** Numbers and counts in the archive's own voice. */

/** `1220` → `1,220`. */
export const formatNumber = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** `1 essay`, `12 essays`, `1,220 essays`. */
export const formatCount = (count: number, one: string, more = `${one}s`): string =>
  `${formatNumber(count)} ${count === 1 ? one : more}`;

/** Large sums to be seen at a glance: `8,910`, `61,200` → `61,200`, `6,143,000` → `6.1 m`. */
export const formatCompact = (value: number): string =>
  value < 1_000_000 ? formatNumber(value) : `${(value / 1_000_000).toFixed(1)} m`;

/** How long a text takes to read, for a reader who reads every word. */

/** Words a minute: the mean of silent reading of English prose, after Brysbaert (2019) 238, taken lower for argument. */
const WORDS_A_MINUTE = 230;

/** Whole minutes, at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / WORDS_A_MINUTE));
