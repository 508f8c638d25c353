/** Content-addressed cache with a checksum per entry. It never changes a result: a corrupt entry is a miss. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { sha256Of } from '../algorithms/sha256.ts';

export interface Cache {
  /** Null if there is no such entry, or if it is corrupt. */
  readonly read: (key: string) => Buffer | null;
  readonly readText: (key: string) => string | null;
  readonly write: (key: string, value: string | Uint8Array) => void;
  readonly evictExcept: (keys: ReadonlySet<string>) => void;
  /** Removes the entries that were neither read nor written since the cache was opened. */
  readonly evictUnused: () => void;
}

/** An entry begins with the CRC-32 of its value. */
const CHECKSUM_BYTES = 4;

export function openCache(folder: string): Cache {
  const used = new Set<string>();
  return {
    read,
    readText: (key) => read(key)?.toString() ?? null,
    write(key, value) {
      used.add(key);
      const bytes = Buffer.from(value);
      const checksum = Buffer.alloc(CHECKSUM_BYTES);
      checksum.writeUInt32LE(crc32(bytes));
      writeAtomic(entryPath(folder, key), Buffer.concat([checksum, bytes]));
    },
    evictExcept,
    evictUnused: () => evictExcept(used),
  };

  function read(key: string): Buffer | null {
    used.add(key);
    try {
      const entry = readFileSync(entryPath(folder, key));
      const value = entry.subarray(CHECKSUM_BYTES);
      return crc32(value) === entry.readUInt32LE() ? value : null;
    } catch {
      return null;
    }
  }

  function evictExcept(keys: ReadonlySet<string>): void {
    if (!existsSync(folder)) return;
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile() && !keys.has(entry.name))
        rmSync(join(entry.parentPath, entry.name), { force: true });
  }
}

/** Entries are sharded by the first two characters of their keys. */
export const entryPath = (folder: string, key: string): string => join(folder, key.slice(0, 2), key);

/** Key of a cache entry: a digest of everything that the value is computed from. */
export function cacheKey(...parts: readonly string[]): string {
  let all = '';
  for (const part of parts) all += `${part.length}:${part}`;
  return sha256Of(all).slice(0, 40);
}

/** Writes a file atomically: temp file in the same folder, then rename. */
export function writeAtomic(path: string, bytes: Uint8Array): void {
  const folder = dirname(path);
  const temp = join(folder, `.${basename(path)}.${process.pid}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(temp, bytes);
  renameSync(temp, path);
}
