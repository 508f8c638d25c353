/**
 * Several compressed pieces in one file, each fetched by its range: a site has fewer files so, and a reader no more
 * bytes. A slot is four bytes of length, the piece, and nothing up to a whole unit; lengths in units are told in a
 * few bits. A host that knows no ranges sends the whole file.
 */
export const SLOT_UNIT = 256;

/** Bytes before the piece. */
export const SLOT_HEAD = 4;

/** Pieces of words and of pairs in one file: about a megabyte, where no range is sent. */
export const WORDS_A_FILE = 100;
export const PAIRS_A_FILE = 160;

/** Essays whose texts are in one file. */
export const ESSAYS_A_FILE = 16;
