/**
 * A cache by content hash: what is kept under a key was made from exactly what the key was made of. It never
 * changes the result: an entry that is damaged is made again.
 */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { writeAtomic } from './write-whole.ts';

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
      for (const shelf of listOrNone(folder))
        for (const name of listOrNone(join(folder, shelf)))
          if (!keys.has(name)) rmSync(join(folder, shelf, name), { force: true });
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
