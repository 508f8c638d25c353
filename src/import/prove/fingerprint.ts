/**
 * A short sign of an essay's words, kept in `provenance.words`: how many there are, and a number that changes
 * with any of them. `npm run check` makes it again from the file and says where the words have changed since.
 */
import type { EssayText } from '../../archive/essay-text.ts';
import { wordsIn } from '../words.ts';

/** `11586-0c9f3e51b2a7d804`: of the body, its headings and notes in order; frontmatter is the keeper's. */
export function fingerprintOf(text: EssayText): string {
  const words = readingOrder(text).flatMap(wordsIn);
  return `${words.length}-${hash(words.join(' '))}`;
}

/** The texts of a body in the order of its lines; notes come at the end of a file, as they are written. */
export function readingOrder(text: EssayText): string[] {
  const parts = [...text.paragraphs, ...text.asides.filter(({ kind }) => kind !== 'standfirst')];
  return parts
    .map((part, index) => ({ part, index }))
    .sort((a, b) => a.part.line - b.part.line || a.index - b.index)
    .map(({ part }) => part.text);
}

/** FNV-1a of 64 bits over UTF-16 units, in two halves: no secret depends on it, a slip of the pen does. */
function hash(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let at = 0; at < text.length; at++) {
    low = (low ^ text.charCodeAt(at)) >>> 0;
    // Times 0x100000001b3, modulo 2 to the 64th.
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + (low << 8) + Math.floor(product / 0x100000000)) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
