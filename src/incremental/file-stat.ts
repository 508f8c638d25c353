/**
 * What the system says of a file without its being read. Bytes can't change and leave it as it was: a write sets the
 * time of change, which no program can set back.
 */
import { createHash } from 'node:crypto';
import { closeSync, lstatSync, openSync, readSync } from 'node:fs';

/** Size, times in milliseconds, number of the file on its disk; null where there is no plain file. */
export type FileStat = readonly [size: number, modified: number, changed: number, inode: number];

export function fileStat(file: string): FileStat | null {
  try {
    const found = lstatSync(file, { throwIfNoEntry: false });
    return found?.isFile() === true ? [found.size, found.mtimeMs, found.ctimeMs, found.ino] : null;
  } catch {
    return null; // part of its path is a file
  }
}

export const sameStat = (a: FileStat, b: FileStat): boolean => a.every((part, index) => part === b[index]);

/**
 * Digests files of any length in one room of memory: read whole, ten thousands of them would each want memory of their
 * own, and have that of the process tidied again and again.
 */
export interface FileDigest {
  /** In hexadecimal figures. */
  readonly sha256: string;
  readonly bytes: number;
}

const ROOM = Buffer.allocUnsafeSlow(1 << 20);

/** Throws as `openSync` does for what can't be read. */
export function digestFile(path: string): FileDigest {
  const file = openSync(path, 'r');
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for (let read = readSync(file, ROOM); read > 0; read = readSync(file, ROOM)) {
      hash.update(ROOM.subarray(0, read));
      bytes += read;
    }
    return { sha256: hash.digest('hex'), bytes };
  } finally {
    closeSync(file);
  }
}
