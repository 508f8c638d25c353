/**
 * Every place of a phrase in the words of an essay, in the very forms that were typed. Pagefind names the first
 * place only, and takes 'numbers dated' for 'number date'.
 */
import { foldWord } from './fold-word.ts';

/** Indices of all words of all places; `phrase` is folded. */
export function findPhrase(words: readonly string[], phrase: readonly string[]): number[] {
  const found: number[] = [];
  const folded = words.map(foldWord);
  for (let at = 0; at + phrase.length <= folded.length; at++) {
    if (!phrase.every((word, index) => folded[at + index] === word)) continue;
    found.push(...phrase.map((_, index) => at + index));
    at += phrase.length - 1;
  }
  return found;
}
