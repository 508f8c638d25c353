/**
 * Which of the words looked for stands at a place of the index. Pagefind says where it met the query, not which
 * word of it; stems and beginnings count as met, so the word with the longest common beginning is the one.
 */
import { foldWord } from './fold-word.ts';

/** Index in `wanted` (folded words) of the one that `found` answers to; 0 where it can't be told. */
export function matchWord(found: string, wanted: readonly string[]): number {
  // A word with a hyphen is met by either of its parts.
  const forms = [foldWord(found), ...found.split('-').map(foldWord)];
  let best = 0;
  let longest = 0;
  for (const [index, word] of wanted.entries())
    for (const form of forms) {
      const length = commonBeginning(form, word);
      if (length <= longest) continue;
      longest = length;
      best = index;
    }
  return best;
}

function commonBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
