/**
 * Keeps essays made ready for comparison, one file each, named by the key of what it was made from. Words are kept as
 * the bytes of their numbers: eighteen million are read back in a moment. A damaged file is as good as none.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { FoundQuotation } from '../archive/quotation/find.ts';
import type { PreparedEssay } from '../archive/quotation/prepared-essay.ts';
import { stretchesOf } from '../archive/quotation/stretch.ts';
import type { ReadEssay } from '../archive/records.ts';

/** Numbers before the data: checksum, counts of words, of stretches, of winnowed shingles, and bytes of quotations. */
const HEAD = 5;
const BYTES = Uint32Array.BYTES_PER_ELEMENT;

export interface WordCache {
  readonly read: (key: string, essay: ReadEssay) => PreparedEssay | null;
  readonly write: (key: string, prepared: PreparedEssay) => void;
  /** Removes every file that isn't of one of the keys. */
  readonly keepOnly: (keys: ReadonlySet<string>) => void;
}

export function openWordCache(folder: string): WordCache {
  mkdirSync(folder, { recursive: true });
  const pathOf = (key: string): string => join(folder, `${key}.words`);
  return {
    read(key, essay) {
      try {
        return unpack(readFileSync(pathOf(key)), essay);
      } catch {
        return null;
      }
    },
    write(key, prepared) {
      const beside = join(folder, `.${key}.${process.pid}`);
      writeFileSync(beside, pack(prepared));
      renameSync(beside, pathOf(key));
    },
    keepOnly(keys) {
      for (const name of readdirSync(folder))
        if (!keys.has(name.replace(/\.words$/, ''))) rmSync(join(folder, name), { force: true });
    },
  };
}

function pack({ tokens, firsts, winnowed, quotations }: PreparedEssay): Buffer {
  const json = Buffer.from(JSON.stringify(quotations));
  const head = Uint32Array.of(0, tokens.length, firsts.length, winnowed.length, json.length);
  const packed = Buffer.concat([...[head, tokens, firsts, winnowed].map(bytesOf), json]);
  packed.writeUInt32LE(crc32(packed.subarray(BYTES)), 0);
  return packed;
}

function unpack(packed: Buffer, { id, text }: ReadEssay): PreparedEssay | null {
  const head = numbersOf(packed, 0, HEAD);
  const [sum = 0, words = 0, stretches = 0, kept = 0, json = 0] = head;
  const at = [HEAD, HEAD + words, HEAD + words + stretches].map((count) => count * BYTES);
  const end = (HEAD + words + stretches + kept) * BYTES;
  if (packed.length !== end + json || crc32(packed.subarray(BYTES)) !== sum) return null;
  return {
    id,
    stretches: stretchesOf(text),
    tokens: numbersOf(packed, at[0] ?? 0, words),
    firsts: numbersOf(packed, at[1] ?? 0, stretches),
    winnowed: numbersOf(packed, at[2] ?? 0, kept),
    quotations: JSON.parse(packed.toString('utf8', end)) as FoundQuotation[], // written by `pack`, and whole
  };
}

const bytesOf = (numbers: Uint32Array): Buffer =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/** A copy, since the bytes of a file needn't lie where numbers may. */
const numbersOf = (packed: Buffer, at: number, count: number): Uint32Array =>
  new Uint32Array(packed.buffer.slice(packed.byteOffset + at, packed.byteOffset + at + count * BYTES));
