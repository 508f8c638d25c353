/**
 * File identity from `stat`: size, mtime, ctime, inode. Programs can't set ctime, so an equal stat means equal bytes.
 */
import { createHash } from 'node:crypto';
import { closeSync, lstatSync, openSync, readSync } from 'node:fs';

/** Times in milliseconds. */
export type FileStat = readonly [size: number, modified: number, changed: number, inode: number];

/** Null if there is no regular file at the path. */
export function fileStat(file: string): FileStat | null {
  try {
    const found = lstatSync(file, { throwIfNoEntry: false });
    return found?.isFile() === true ? [found.size, found.mtimeMs, found.ctimeMs, found.ino] : null;
  } catch {
    return null; // part of its path is a file
  }
}

export const sameStat = (a: FileStat, b: FileStat): boolean => a.every((part, index) => part === b[index]);

export interface FileDigest {
  readonly sha256: string;
  readonly bytes: number;
}

/** One buffer for all files: a new one for each of 20,000 files would trigger garbage collection all the time. */
const BUFFER = Buffer.allocUnsafeSlow(1 << 20);

/** Digests a file of any length. Throws if it can't be read. */
export function digestFile(path: string): FileDigest {
  const file = openSync(path, 'r');
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for (let read = readSync(file, BUFFER); read > 0; read = readSync(file, BUFFER)) {
      hash.update(BUFFER.subarray(0, read));
      bytes += read;
    }
    return { sha256: hash.digest('hex'), bytes };
  } finally {
    closeSync(file);
  }
}
