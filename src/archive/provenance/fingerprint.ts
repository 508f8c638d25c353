/**
 * A short sign of an essay's words, kept in `provenance.words`: how many there are, and a number that changes
 * with any of them. The check of provenance makes it again from the file.
 */
import type { EssayText } from '../essay-text.ts';
import { hash } from './hash.ts';
import { readingOrder } from './reading-order.ts';

/** `11586-0c9f3e51b2a7d804`: of the body, its headings and notes in order; frontmatter has signs of its own. */
export function textChecksum(text: EssayText): string {
  const words = readingOrder(text)
    .map((part) => part.text)
    .join(' ')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const { high, low } = hash(words.join(' '));
  return `${words.length}-${high.toString(16).padStart(8, '0')}${low.toString(16).padStart(8, '0')}`;
}
