/** Words of made text: they are parted by single spaces, so the spaces are counted. */
export function countGeneratedWords(text: string): number {
  let count = text === '' ? 0 : 1;
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) count++;
  return count;
}
