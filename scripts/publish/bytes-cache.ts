/**
 * A cache of bytes by what they were made from. Each entry begins with a checksum: one that is damaged is as good
 * as none, and is made again.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomic } from '../../src/site/write-whole.ts';

export interface BytesCache {
  /** The key of what is made from `bytes` by `settings`. */
  readonly keyOf: (bytes: Uint8Array, settings: string) => string;
  readonly read: (key: string) => Buffer | null;
  readonly write: (key: string, bytes: Uint8Array) => void;
  /** Removes what was neither read nor written since the cache was opened. */
  readonly evictUnused: () => void;
}

const CHECKSUM_LENGTH = 32;
const checksum = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

export function openByteCache(folder: string): BytesCache {
  const used = new Set<string>();
  const placeOf = (key: string): string => join(folder, key.slice(0, 2), key);
  return {
    keyOf: (bytes, settings) => createHash('sha256').update(`${settings}\0`).update(bytes).digest('hex'),
    read(key) {
      used.add(key);
      try {
        const stored = readFileSync(placeOf(key));
        const bytes = stored.subarray(CHECKSUM_LENGTH);
        return checksum(bytes).equals(stored.subarray(0, CHECKSUM_LENGTH)) ? bytes : null;
      } catch {
        return null;
      }
    },
    write(key, bytes) {
      used.add(key);
      writeAtomic(placeOf(key), Buffer.concat([checksum(bytes), bytes]));
    },
    evictUnused() {
      for (const shelf of listOrNone(folder))
        for (const name of listOrNone(join(folder, shelf)))
          if (!used.has(name)) rmSync(join(folder, shelf, name), { force: true });
    },
  };
}

function listOrNone(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
