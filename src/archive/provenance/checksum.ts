/**
 * Checksums of an imported text. That of a paragraph has three letters (18 bits): one change in 262,144 would pass
 * unnoticed, and then the checksum of the whole text still differs.
 */
import { hash64 } from '../../algorithms/fnv1a.ts';
import type { EssayText, Paragraph, UnnumberedText } from '../essay-text.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
export const CHECKSUM_LENGTH = 3;

/** The three-letter checksum of a paragraph, ignoring white space. */
export function checksumOf(words: string): string {
  const { high, low } = hash64(words.replace(/\s+/gu, ' ').trim());
  const bits = (high ^ low) >>> 0;
  return [0, 6, 12].map((shift) => LETTERS[(bits >>> shift) & 63] ?? '').join('');
}

/** The checksums of a body's parts in reading order, joined. */
export const checksumsOf = (text: EssayText): string =>
  readingOrder(text)
    .map((part) => checksumOf(part.text))
    .join('');

/** The checksum of a whole body with its headings and notes, as in `provenance.words`: `11586-0c9f3e51b2a7d804`. */
export function textChecksum(text: EssayText): string {
  const words = readingOrder(text)
    .map((part) => part.text)
    .join(' ')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const { high, low } = hash64(words.join(' '));
  return `${words.length}-${high.toString(16).padStart(8, '0')}${low.toString(16).padStart(8, '0')}`;
}

/** The texts of an essay's body in the order of its lines. */
export const readingOrder = (text: EssayText): (Paragraph | UnnumberedText)[] =>
  [...text.paragraphs, ...text.asides.filter(({ kind }) => kind !== 'standfirst')].sort(
    (a, b) => a.line - b.line,
  );
