/**
 * Binary file of an essay's tokens (Uint32 in native byte order, CRC-32 per part). The winnowed hashes come first and
 * can be read alone. A corrupt file is a cache miss.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { PreparedEssay } from '../archive/quotation/prepare-essay.ts';
import type { WinnowedHashes } from '../archive/quotation/winnow.ts';

const BYTES = Uint32Array.BYTES_PER_ELEMENT;
/** Numbers of the header: checksums of hashes and of tokens, counts of hashes and of tokens. */
const HEADER = 4;

export function encodeTokens({ tokens, winnowed }: Pick<PreparedEssay, 'tokens' | 'winnowed'>): Buffer {
  const hashes = Buffer.concat([bytesOf(winnowed.words), bytesOf(winnowed.hashes)]);
  const header = Uint32Array.of(crc32(hashes), crc32(bytesOf(tokens)), winnowed.words.length, tokens.length);
  return Buffer.concat([bytesOf(header), hashes, bytesOf(tokens)]);
}

export function readTokens(path: string): Uint32Array | null {
  return readPart(path, ([, checksum = 0, hashCount = 0, tokenCount = 0], read) => {
    const tokens = read(2 * hashCount, tokenCount);
    return crc32(bytesOf(tokens)) === checksum ? tokens : null;
  });
}

export function readWinnowedHashes(path: string): WinnowedHashes | null {
  return readPart(path, ([checksum = 0, , count = 0], read) => {
    const numbers = read(0, 2 * count);
    if (crc32(bytesOf(numbers)) !== checksum) return null;
    return { words: numbers.subarray(0, count), hashes: numbers.subarray(count) };
  });
}

/** Reads numbers after the header. Returns null for any error. */
function readPart<Part>(
  path: string,
  decode: (header: Uint32Array, read: (from: number, count: number) => Uint32Array) => Part | null,
): Part | null {
  let file: number | null = null;
  try {
    const opened = openSync(path, 'r');
    file = opened;
    const header = readNumbers(opened, 0, HEADER);
    const [, , hashCount = 0, tokenCount = 0] = header;
    if (fstatSync(opened).size !== (HEADER + 2 * hashCount + tokenCount) * BYTES) return null;
    return decode(header, (from, count) => readNumbers(opened, HEADER + from, count));
  } catch {
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
}

function readNumbers(file: number, from: number, count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  readSync(file, numbers, 0, count * BYTES, from * BYTES);
  return numbers;
}

const bytesOf = (numbers: Uint32Array): Buffer =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
