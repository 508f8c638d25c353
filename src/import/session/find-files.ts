/**
 * Lists the files to import: a file is itself, a folder stands for its supported files at any depth, sorted. Links in a
 * folder aren't followed, because they may lead out of it or form a cycle.
 */
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { causeOf, isStepError, nameError } from '../../archive/at-step.ts';
import { READABLE } from '../formats/read-source.ts';

export interface ReceivedPath {
  readonly path: string;
  /** Path below the folder on the command line, with `/`; the file's name if the file itself was named. */
  readonly name: string;
  /** Why it can't be read, or null. */
  readonly error: string | null;
}

const NO_FILE = 'it is a device or a pipe, not a file';

export function findInputFiles(paths: readonly string[]): ReceivedPath[] {
  return paths.flatMap((path): ReceivedPath[] => {
    const result = (error: string | null): ReceivedPath[] => [{ path, name: basename(path), error }];
    try {
      const stat = statSync(path);
      if (!stat.isDirectory()) return result(stat.isFile() ? null : NO_FILE);
      const found = listFolder(path, '');
      return found.length > 0
        ? found
        : result(`there is no file in this folder that can be read: ${READABLE.join(', ')}`);
    } catch (error) {
      return result(describeReadError(error));
    }
  });
}

function listFolder(folder: string, prefix: string): ReceivedPath[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry): ReceivedPath[] => {
    const path = join(folder, entry.name);
    const name = prefix + entry.name;
    if (entry.name.startsWith('.')) return [];
    if (entry.isDirectory()) return listFolder(path, `${name}/`);
    if (entry.isSymbolicLink())
      return [{ path, name, error: 'it is a link, and may lead out of the folder: name the file itself' }];
    // Images and style sheets of saved pages are ignored silently.
    const isReadable = READABLE.some((extension) => entry.name.toLowerCase().endsWith(extension));
    return isReadable ? [{ path, name, error: entry.isFile() ? null : NO_FILE }] : [];
  });
}

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'you have no permission to read or write it',
  EPERM: 'you have no permission to read or write it',
  ELOOP: 'its links form a cycle',
  EIO: 'the disk can’t be read or written',
  ENOSPC: 'the disk is full; nothing of it was written',
  EDQUOT: 'your disk quota is exceeded; nothing of it was written',
  EROFS: 'the disk is read-only',
  ENAMETOOLONG: 'its name is too long',
};

/** Describes an error with a file; one that the system didn't raise is a bug of ours. */
export function describeReadError(error: unknown): string {
  const cause = causeOf(error);
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (SYSTEM_ERRORS[code] !== undefined) return SYSTEM_ERRORS[code];
  if (code !== '' && cause instanceof Error) return cause.message;
  const step = isStepError(error) ? error.step : 'importing it';
  return `${step} failed (${nameError(cause)}); this is a bug in the program, please report it with the file`;
}
