/** A cache of bytes by what they were made from. Whoever reads an entry proves it: a damaged one is made again. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface BytesCache {
  /** The key of what is made from `bytes` by `settings`. */
  readonly keyOf: (bytes: Uint8Array, settings: string) => string;
  readonly read: (key: string) => Buffer | null;
  readonly write: (key: string, bytes: Uint8Array) => void;
  /** Removes what was neither read nor written since the cache was opened. */
  readonly dropUnused: () => void;
}

export function openBytes(folder: string): BytesCache {
  const used = new Set<string>();
  const placeOf = (key: string): string => join(folder, key.slice(0, 2), key);
  return {
    keyOf: (bytes, settings) => createHash('sha256').update(`${settings}\0`).update(bytes).digest('hex'),
    read(key) {
      used.add(key);
      try {
        return readFileSync(placeOf(key));
      } catch {
        return null;
      }
    },
    write(key, bytes) {
      used.add(key);
      const place = placeOf(key);
      mkdirSync(dirname(place), { recursive: true });
      const beside = `${place}.${process.pid}.new`;
      writeFileSync(beside, bytes);
      renameSync(beside, place);
    },
    dropUnused() {
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
