/**
 * Two marks that the index carries inside words, since Pagefind parts words at white space only and counts a
 * dash that stands alone as a word: a phrase would not be found across one, and a word after a dash without
 * spaces would not be found at all. Both are punctuation, which Pagefind leaves out of what it compares, and
 * neither is a character that anybody prints.
 */

/** Stands where print has a space and the index has none: between a word and a dash that stands alone. */
export const SPACE_IN_PRINT = '\u2E31';

/** Ends a word where the index has a space and print has none: after a dash that joins two words. */
export const NO_SPACE_IN_PRINT = '\u2E32';
