/** Words of the index as print has them: the other way of `index-words.ts`. */
import { NO_SPACE_IN_PRINT, SPACE_IN_PRINT } from '../marks.ts';

/** The text of some words in a row. */
export function showWords(words: readonly string[]): string {
  return words.map(showWord).join('').trimEnd();
}

/** One word with the space that follows it, if one does. */
export const showWord = (word: string): string =>
  word.endsWith(NO_SPACE_IN_PRINT) ? showInside(word.slice(0, -1)) : `${showInside(word)} `;

const showInside = (word: string): string => word.replaceAll(SPACE_IN_PRINT, ' ').trimEnd();
