/** Where the files of the index stand below its folder. */
export const START_FILE = 'start.bin';
export const FACETS_FILE = 'facets.bin';
/** Files of pieces in slots (`slots.ts`). */
export const wordsFile = (file: number): string => `words/${file}.bin`;
export const pairsFile = (file: number): string => `pairs/${file}.bin`;
/** A pair so common that it has a file of its own. */
export const commonPairFile = (piece: number, print: number): string => `pairs/${piece}-${print}.bin`;
/** The texts of several essays, block by block. */
export const textsFile = (file: number): string => `texts/${file}.bin`;
export const spellingsFile = (index: number): string => `spellings/${index}.bin`;
/** The list of the places that cite an issue or a work, among the lists of words. */
export const citesKey = (target: string): string => `=c/${target}`;
/** The list of the essays that quote a source. */
export const quotesKey = (source: string): string => `=q/${source}`;
