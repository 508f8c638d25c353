/** Where the files of the index stand below its folder. */
export const START_FILE = 'start.bin';
export const FACETS_FILE = 'facets.bin';
export const wordsFile = (index: number): string => `words/${index}.bin`;
export const pairsFile = (index: number): string => `pairs/${index}.bin`;
/** A pair so common that it has a file of its own. */
export const commonPairFile = (file: number, print: number): string => `pairs/${file}-${print}.bin`;
export const textsFile = (essay: number): string => `texts/${essay}.bin`;
export const spellingsFile = (index: number): string => `spellings/${index}.bin`;
/** The list of the places that cite an issue or a work, among the lists of words. */
export const citesKey = (target: string): string => `=c/${target}`;
/** The list of the essays that quote a source. */
export const quotesKey = (source: string): string => `=q/${source}`;
