/**
 * Writes several files atomically: to temporary names first, then a list of them, then renames. If it fails (a full
 * disk), the folder is restored, without new folders; if the process dies, `recoverPendingWrites` completes or undoes it.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { PENDING_WRITES, tempName } from './pending-writes.ts';

export interface FileToWrite {
  /** Path below the folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

export function writeFiles(folder: string, files: readonly FileToWrite[]): void {
  const newFolders: string[] = [];
  const temporary: { from: string; to: string }[] = [];
  const backups: { old: string; to: string }[] = [];
  const added: string[] = [];
  const overwritten = new Set<string>();
  const remove = (path: string): void => rmSync(path, { force: true });
  try {
    for (const { path, text } of files) {
      const to = join(folder, path);
      makeFolder(dirname(to), newFolders);
      const from = join(dirname(to), tempName(basename(to)));
      temporary.push({ from, to });
      writeDurably(from, text);
    }
    // Backups are copied before the first rename, so that restoring them needs no disk space.
    for (const { to } of temporary) {
      if (!existsSync(to) || !statSync(to).isFile()) continue;
      const old = join(dirname(to), tempName(`${basename(to)}.old`));
      backups.push({ old, to });
      copyFileSync(to, old);
    }
    if (temporary.length > 1) writeList(folder, temporary);
    for (const { from, to } of temporary) {
      const isNew = !existsSync(to);
      renameSync(from, to);
      if (isNew) added.push(to);
      else overwritten.add(to);
    }
    remove(join(folder, PENDING_WRITES));
    for (const { old } of backups) remove(old);
  } catch (error) {
    remove(join(folder, PENDING_WRITES));
    remove(join(folder, tempName(PENDING_WRITES)));
    for (const { from } of temporary) remove(from);
    added.forEach(remove);
    for (const { old, to } of backups) if (existsSync(old) && overwritten.has(to)) renameSync(old, to);
    for (const { old } of backups) remove(old);
    newFolders.toReversed().forEach(removeIfEmpty);
    throw error;
  }
}

/** Atomic, by its own rename; a single file needs no list. */
function writeList(folder: string, temporary: readonly { readonly from: string }[]): void {
  const paths = temporary.map(({ from }) => relative(folder, from).split(sep).join('/'));
  const from = join(folder, tempName(PENDING_WRITES));
  writeDurably(from, JSON.stringify(paths));
  renameSync(from, join(folder, PENDING_WRITES));
}

function makeFolder(path: string, newFolders: string[]): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path), newFolders);
  mkdirSync(path);
  newFolders.push(path);
}

const writeDurably = (path: string, text: string): void =>
  writeFileSync(path, text, { flag: 'wx', flush: true });

function removeIfEmpty(path: string): void {
  try {
    rmdirSync(path);
  } catch {
    // Another process has created a file in it.
  }
}
