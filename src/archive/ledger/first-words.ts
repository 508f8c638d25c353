/**
 * The words by which a person knows a paragraph again. No sign but letters and digits: the cell needs no quotes,
 * and a spreadsheet can't take it for a formula.
 */
const COUNT = 8;
/** Signs for each of them. */
const LONGEST = 10;

export function firstWordsKey(text: string, count = COUNT): string {
  const words: string[] = [];
  for (const [word] of text.normalize('NFC').matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    words.push(word);
    if (words.length === count) break;
  }
  return [...words.join(' ')]
    .slice(0, LONGEST * count)
    .join('')
    .trim();
}
