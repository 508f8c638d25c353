/** Numbers, counts and reading times in the archive's own style. */

/** `1220` → `1,220`. */
export const formatNumber = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** `1 essay`, `12 essays`, `1,220 essays`. */
export const formatCount = (count: number, one: string, more = `${one}s`): string =>
  `${formatNumber(count)} ${count === 1 ? one : more}`;

/** Compact notation of large numbers: `61,200`, `6.1 m`. */
export const formatCompact = (value: number): string =>
  value < 1_000_000 ? formatNumber(value) : `${(value / 1_000_000).toFixed(1)} m`;

/** Silent reading of English prose has a mean of 238 (Brysbaert 2019); argument is read more slowly. */
const WORDS_A_MINUTE = 230;

/** At least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / WORDS_A_MINUTE));
