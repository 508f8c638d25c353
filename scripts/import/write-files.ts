/**
 * Writes files all or none: each beside its place first, then all renamed into it. What fails on the way (a full
 * disk) leaves the folder as it was, empty folders included.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface FileToWrite {
  /** Path below the folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

export function writeFiles(folder: string, files: readonly FileToWrite[]): void {
  const made: string[] = [];
  const beside: { from: string; to: string }[] = [];
  const placed: string[] = [];
  try {
    for (const { path, text } of files) {
      const to = join(folder, path);
      makeFolder(dirname(to), made);
      // A name with a dot is nobody's file: readers of the folder pass it over.
      const from = join(dirname(to), `.${basename(to)}.${process.pid}.new`);
      beside.push({ from, to });
      writeWhole(from, Buffer.from(text, 'utf8'));
    }
    for (const { from, to } of beside) {
      const isNew = !existsSync(to);
      renameSync(from, to);
      if (isNew) placed.push(to);
    }
  } catch (error) {
    for (const { from } of beside) rmSync(from, { force: true });
    for (const path of placed) rmSync(path, { force: true });
    for (const path of made.reverse()) removeEmpty(path);
    throw error;
  }
}

function makeFolder(path: string, made: string[]): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path), made);
  mkdirSync(path);
  made.push(path);
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx');
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function removeEmpty(path: string): void {
  try {
    rmdirSync(path);
  } catch {
    // Somebody has put something there meanwhile: it stays.
  }
}
