/**
 * A sign of three letters for a stretch of words, white space aside: enough to find which paragraph has changed
 * (one change in 262,144 would pass unseen, and then the fingerprint of the whole still differs).
 */
import { hash64 } from '../../algorithms/fnv1a.ts';
import type { EssayText, Paragraph, UnnumberedText } from '../essay-text.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
export const CHECKSUM_LENGTH = 3;

export function checksumOf(words: string): string {
  const { high, low } = hash64(words.replace(/\s+/gu, ' ').trim());
  const bits = (high ^ low) >>> 0;
  return [0, 6, 12].map((shift) => LETTERS[(bits >>> shift) & 63] ?? '').join('');
}

/** The signs of a body's parts in reading order, joined: three letters each. */
export const checksumsOf = (text: EssayText): string =>
  readingOrder(text)
    .map((part) => checksumOf(part.text))
    .join('');

/**
 * A short sign of an essay's words, kept in `provenance.words`: how many there are, and a number that changes
 * with any of them. The check of provenance makes it again from the file.
 */

/** `11586-0c9f3e51b2a7d804`: of the body, its headings and notes in order; frontmatter has signs of its own. */
export function textChecksum(text: EssayText): string {
  const words = readingOrder(text)
    .map((part) => part.text)
    .join(' ')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const { high, low } = hash64(words.join(' '));
  return `${words.length}-${high.toString(16).padStart(8, '0')}${low.toString(16).padStart(8, '0')}`;
}

/** The texts of an essay's body in the order of its lines; notes come at the end of a file, as they are written. */
export function readingOrder(text: EssayText): (Paragraph | UnnumberedText)[] {
  const parts = [...text.paragraphs, ...text.asides.filter(({ kind }) => kind !== 'standfirst')];
  return parts
    .map((part, index) => ({ part, index }))
    .sort((a, b) => a.part.line - b.part.line || a.index - b.index)
    .map(({ part }) => part);
}
