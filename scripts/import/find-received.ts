/**
 * The files behind the arguments: a file is itself, a folder every readable file below it, in one order. Links in
 * a folder are not followed: they can lead out of it, or round in a ring.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { READABLE } from '../../src/import/read/read-source.ts';

export interface ReceivedPath {
  readonly path: string;
  /** Why it can't be read at all, or null. */
  readonly trouble: string | null;
}

export function findReceived(paths: readonly string[]): ReceivedPath[] {
  return paths.flatMap((path): ReceivedPath[] => {
    try {
      const stat = statSync(path);
      if (stat.isDirectory()) return walk(path);
      return [{ path, trouble: stat.isFile() ? null : 'it is a device or a pipe, not a file' }];
    } catch (error) {
      return [{ path, trouble: explain(error) }];
    }
  });
}

function walk(folder: string): ReceivedPath[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry): ReceivedPath[] => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) return [];
    if (entry.isDirectory()) return walk(path);
    if (entry.isSymbolicLink())
      return [{ path, trouble: 'it is a link, and may lead out of the folder: name the file itself' }];
    const isReadable = READABLE.some((ending) => entry.name.toLowerCase().endsWith(ending));
    // Pictures and style sheets lie beside saved pages; they are no texts, and not worth a word.
    return isReadable
      ? [{ path, trouble: entry.isFile() ? null : 'it is a device or a pipe, not a file' }]
      : [];
  });
}

/** What went wrong with a file, in a keeper's words. */
export function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    EACCES: 'it may not be read or written by you',
    EPERM: 'it may not be read or written by you',
    ELOOP: 'its links lead round in a ring',
    ENOSPC: 'the disk is full; nothing of it was written',
    EDQUOT: 'your share of the disk is full; nothing of it was written',
    EROFS: 'the disk may only be read',
    ENAMETOOLONG: 'its name is too long',
  };
  return known[code] ?? (error instanceof Error ? error.message : String(error));
}
