/**
 * SHA-256 of files, remembered by their stamps: of thousands of files only those that changed are read. What was
 * changed a moment ago is read again next time, since two writes in one tick of the clock have one stamp.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cache } from './cache.ts';
import { type FileStat, fileStat, sameStat } from './stamp.ts';

export interface FileDigests {
  /** Digest of a file's bytes; null where there is no plain file. */
  readonly digestOf: (path: string) => string | null;
  /** Remembers the files that were asked for. */
  readonly save: () => void;
}

/** Older than this, in milliseconds, a change has a tick of its own on any disk. */
const SETTLED = 2000;

type Known = Readonly<Record<string, readonly [FileStat, string]>>;

/** `name` is that of the entry in the cache. */
export function openFileDigests(folder: string, cache: Cache, name: string): FileDigests {
  const stored = cache.read(name);
  const known: Known = stored === null ? {} : JSON.parse(stored); // written by `save`
  const asked = new Map<string, readonly [FileStat, string]>();
  let reparsed = stored === null;
  return {
    digestOf(path) {
      const stamp = fileStat(join(folder, path));
      if (stamp === null) return null;
      const before = known[path];
      if (before !== undefined && sameStat(before[0], stamp)) {
        asked.set(path, before);
        return before[1];
      }
      reparsed = true;
      const digest = createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex');
      if (stamp[2] < Date.now() - SETTLED) asked.set(path, [stamp, digest]);
      return digest;
    },
    save() {
      if (reparsed || asked.size !== Object.keys(known).length)
        cache.write(name, JSON.stringify(Object.fromEntries(asked)));
    },
  };
}
