/**
 * A sign of three letters for a stretch of words, white space aside: enough to find which paragraph has changed
 * (one change in 262,144 would pass unseen, and then the fingerprint of the whole still differs).
 */
import type { EssayText } from '../essay-text.ts';
import { hash } from './hash.ts';
import { readingOrder } from './reading-order.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
export const CHECKSUM_LENGTH = 3;

export function checksumOf(words: string): string {
  const { high, low } = hash(words.replace(/\s+/gu, ' ').trim());
  const bits = (high ^ low) >>> 0;
  return [0, 6, 12].map((shift) => LETTERS[(bits >>> shift) & 63] ?? '').join('');
}

/** The signs of a body's parts in reading order, joined: three letters each. */
export const checksumsOf = (text: EssayText): string =>
  readingOrder(text)
    .map((part) => checksumOf(part.text))
    .join('');
