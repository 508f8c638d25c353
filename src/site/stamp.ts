/**
 * What the system says of a file without its being read. Bytes can't change and leave it as it was: a write sets the
 * time of change, which no program can set back.
 */
import { lstatSync } from 'node:fs';

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
