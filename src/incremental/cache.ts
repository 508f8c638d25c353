/**
 * A cache by content hash: what is kept under a key was made from exactly what the key was made of. It never
 * changes the result: an entry that is damaged is made again.
 */
import { createHash, hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';

/** Figures of the checksum, and the line feed after it. */
const HEAD = 9;

export interface Cache {
  readonly read: (key: string) => string | null;
  readonly write: (key: string, value: string) => void;
  /** Removes every entry that is not among the keys. */
  readonly evictExcept: (keys: ReadonlySet<string>) => void;
}

export function openCache(folder: string): Cache {
  const shardDir = (key: string): string => join(folder, key.slice(0, 2));
  return {
    read(key) {
      let stored: Buffer;
      try {
        stored = readFileSync(join(shardDir(key), key));
      } catch {
        return null;
      }
      // The checksum is of the bytes: they are checked before they are read as text.
      const value = stored.subarray(HEAD);
      return checksum(value) === stored.toString('latin1', 0, HEAD) ? value.toString('utf8') : null;
    },
    write(key, value) {
      const bytes = Buffer.from(value);
      writeAtomic(join(shardDir(key), key), Buffer.concat([Buffer.from(checksum(bytes)), bytes]));
    },
    evictExcept(keys) {
      for (const shard of listOrNone(folder))
        for (const name of listOrNone(join(folder, shard)))
          if (!keys.has(name)) rmSync(join(folder, shard, name), { force: true });
    },
  };
}

/** Key of a cache entry: a digest of all that the value is made from. */
export function cacheKey(...parts: readonly string[]): string {
  let all = '';
  for (const part of parts) all += `${part.length}:${part}`;
  return hash('sha256', all).slice(0, 40);
}

const checksum = (value: Buffer): string =>
  `${crc32(value)
    .toString(16)
    .padStart(HEAD - 1, '0')}\n`;

function listOrNone(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Writes a file beside its place and renames it there, so that what stands is whole; makes its folder where there is none. */
export function writeAtomic(path: string, bytes: Uint8Array): void {
  const folder = dirname(path);
  const beside = join(folder, `.${basename(path)}.${process.pid}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(beside, bytes);
  renameSync(beside, path);
}

/**
 * A cache of bytes by what they were made from. Each entry begins with a checksum: one that is damaged is as good
 * as none, and is made again.
 */
export interface BytesCache {
  /** The key of what is made from `bytes` by `settings`. */
  readonly keyOf: (bytes: Uint8Array, settings: string) => string;
  readonly read: (key: string) => Buffer | null;
  readonly write: (key: string, bytes: Uint8Array) => void;
  /** Removes what was neither read nor written since the cache was opened. */
  readonly evictUnused: () => void;
}

const CHECKSUM_LENGTH = 32;
const sha256Checksum = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

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
        return sha256Checksum(bytes).equals(stored.subarray(0, CHECKSUM_LENGTH)) ? bytes : null;
      } catch {
        return null;
      }
    },
    write(key, bytes) {
      used.add(key);
      writeAtomic(placeOf(key), Buffer.concat([sha256Checksum(bytes), bytes]));
    },
    evictUnused() {
      for (const shard of listOrNone(folder))
        for (const name of listOrNone(join(folder, shard)))
          if (!used.has(name)) rmSync(join(folder, shard, name), { force: true });
    },
  };
}
