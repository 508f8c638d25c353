/** How long a text takes to read, for a reader who reads every word. */

/** Words a minute: the mean of silent reading of English prose, after Brysbaert (2019) 238, taken lower for argument. */
const WORDS_A_MINUTE = 230;

/** Whole minutes, at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / WORDS_A_MINUTE));
