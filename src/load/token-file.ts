/**
 * The words of an essay in a file, as the bytes of their numbers: eighteen million are read back in a moment. The
 * kept shingles stand first and can be read alone. A damaged file is as good as none.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { PreparedEssay } from '../archive/quotation/prepare-essay.ts';
import type { WinnowedHashes } from '../archive/quotation/winnow.ts';

const BYTES = Uint32Array.BYTES_PER_ELEMENT;
/** Numbers before the data: checksums of shingles and of words, counts of shingles and of words. */
const HEAD = 4;

export function encodeTokens({ tokens, winnowed }: Pick<PreparedEssay, 'tokens' | 'winnowed'>): Buffer {
  const shingles = Buffer.concat([bytesOf(winnowed.words), bytesOf(winnowed.hashes)]);
  const words = bytesOf(tokens);
  const head = Uint32Array.of(crc32(shingles), crc32(words), winnowed.words.length, tokens.length);
  return Buffer.concat([bytesOf(head), shingles, words]);
}

export function readTokens(path: string): Uint32Array | null {
  return readPart(path, ([, sum = 0, kept = 0, words = 0], read) => {
    const tokens = read(2 * kept, words);
    return crc32(bytesOf(tokens)) === sum ? tokens : null;
  });
}

export function readWinnowedHashes(path: string): WinnowedHashes | null {
  return readPart(path, ([sum = 0, , kept = 0], read) => {
    const numbers = read(0, 2 * kept);
    if (crc32(bytesOf(numbers)) !== sum) return null;
    return { words: numbers.subarray(0, kept), hashes: numbers.subarray(kept) };
  });
}

/** Reads some of the numbers after the head; throws nothing. */
function readPart<Part>(
  path: string,
  take: (head: Uint32Array, read: (from: number, count: number) => Uint32Array) => Part | null,
): Part | null {
  let file: number | null = null;
  try {
    const opened = openSync(path, 'r');
    file = opened;
    const head = numbersAt(opened, 0, HEAD);
    const [, , kept = 0, words = 0] = head;
    if (fstatSync(opened).size !== (HEAD + 2 * kept + words) * BYTES) return null;
    return take(head, (from, count) => numbersAt(opened, HEAD + from, count));
  } catch {
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
}

function numbersAt(file: number, from: number, count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  readSync(file, numbers, 0, count * BYTES, from * BYTES);
  return numbers;
}

const bytesOf = (numbers: Uint32Array): Buffer =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
