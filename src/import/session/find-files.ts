/**
 * The files behind the arguments: a file is itself, a folder every readable file below it, in one order. Links in
 * a folder are not followed: they can lead out of it, or round in a ring.
 */
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { causeOf, isStepError, nameError } from '../../archive/at-step.ts';
import { READABLE } from '../formats/read-source.ts';

export interface ReceivedPath {
  readonly path: string;
  /** Its path below the folder that was named, with `/`; its own name where it was named itself. */
  readonly name: string;
  /** Why it can't be read at all, or null. */
  readonly error: string | null;
}

export function findInputFiles(paths: readonly string[]): ReceivedPath[] {
  return paths.flatMap((path): ReceivedPath[] => {
    try {
      const stat = statSync(path);
      if (stat.isDirectory()) return readable(path);
      return [
        {
          path,
          name: basename(path),
          error: stat.isFile() ? null : 'it is a device or a pipe, not a file',
        },
      ];
    } catch (error) {
      return [{ path, name: basename(path), error: describeReadError(error) }];
    }
  });
}

function readable(folder: string): ReceivedPath[] {
  const found = walk(folder, '');
  const trouble = `there is no file in this folder that can be read: ${READABLE.join(', ')}`;
  return found.length > 0 ? found : [{ path: folder, name: basename(folder), error: trouble }];
}

function walk(folder: string, below: string): ReceivedPath[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry): ReceivedPath[] => {
    const path = join(folder, entry.name);
    const name = below + entry.name;
    if (entry.name.startsWith('.')) return [];
    if (entry.isDirectory()) return walk(path, `${name}/`);
    if (entry.isSymbolicLink())
      return [{ path, name, error: 'it is a link, and may lead out of the folder: name the file itself' }];
    const isReadable = READABLE.some((ending) => entry.name.toLowerCase().endsWith(ending));
    // Pictures and style sheets lie beside saved pages; they are no texts, and not worth a word.
    return isReadable
      ? [{ path, name, error: entry.isFile() ? null : 'it is a device or a pipe, not a file' }]
      : [];
  });
}

/** What went wrong with a file, in a keeper's words. */
export function describeReadError(error: unknown): string {
  const cause = causeOf(error);
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    EACCES: 'it may not be read or written by you',
    EPERM: 'it may not be read or written by you',
    ELOOP: 'its links lead round in a ring',
    EIO: 'the disk can’t be read or written',
    ENOSPC: 'the disk is full; nothing of it was written',
    EDQUOT: 'your share of the disk is full; nothing of it was written',
    EROFS: 'the disk may only be read',
    ENAMETOOLONG: 'its name is too long',
  };
  if (known[code] !== undefined) return known[code];
  if (code !== '' && cause instanceof Error) return cause.message;
  const step = isStepError(error) ? error.step : 'importing it';
  return `${step} failed (${nameError(cause)}); this is a bug in the program, please report it with the file`;
}
