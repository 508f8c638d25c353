/**
 * Writes files all or none: each beside its place first, then a list of them, then all renamed into their places.
 * What fails on the way (a full disk) leaves the folder as it was, empty folders included; what is killed on the
 * way is finished, or taken away, by the next command (finish-writing.ts).
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { PENDING_WRITES, tempName } from './pending-writes.ts';

export interface FileToWrite {
  /** Path below the folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

export function writeFiles(folder: string, files: readonly FileToWrite[]): void {
  const made: string[] = [];
  const beside: { from: string; to: string }[] = [];
  const placed: string[] = [];
  const overwritten = new Set<string>();
  const kept: { old: string; to: string }[] = [];
  try {
    for (const { path, text } of files) {
      const to = join(folder, path);
      makeFolder(dirname(to), made);
      // A name with a dot is nobody's file: readers of the folder pass it over.
      const from = join(dirname(to), tempName(basename(to)));
      beside.push({ from, to });
      writeWhole(from, Buffer.from(text, 'utf8'));
    }
    // A copy of each file that will be overwritten, made while nothing has been moved: to go back needs no room then.
    for (const { to } of beside) {
      if (!existsSync(to) || !statSync(to).isFile()) continue;
      const old = join(dirname(to), tempName(`${basename(to)}.old`));
      kept.push({ old, to });
      copyFileSync(to, old);
    }
    writeList(folder, beside);
    for (const { from, to } of beside) {
      const isNew = !existsSync(to);
      renameSync(from, to);
      if (isNew) placed.push(to);
      else overwritten.add(to);
    }
    rmSync(join(folder, PENDING_WRITES), { force: true });
    for (const { old } of kept) rmSync(old, { force: true });
  } catch (error) {
    for (const name of [PENDING_WRITES, tempName(PENDING_WRITES)])
      rmSync(join(folder, name), { force: true });
    for (const { from } of beside) rmSync(from, { force: true });
    for (const path of placed) rmSync(path, { force: true });
    for (const { old, to } of kept) if (existsSync(old) && overwritten.has(to)) renameSync(old, to);
    for (const { old } of kept) rmSync(old, { force: true });
    for (const path of made.reverse()) removeEmpty(path);
    throw error;
  }
}

/** One file is whole by its own rename. */
function writeList(folder: string, beside: readonly { readonly from: string }[]): void {
  if (beside.length < 2) return;
  const paths = beside.map(({ from }) => relative(folder, from).split(sep).join('/'));
  const from = join(folder, tempName(PENDING_WRITES));
  writeWhole(from, Buffer.from(JSON.stringify(paths), 'utf8'));
  renameSync(from, join(folder, PENDING_WRITES));
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
