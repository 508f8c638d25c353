import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The list, in a content folder, of files that a command of ours is moving into their places there. While it stands,
 * some are in place and others are not yet.
 */
export const PENDING_WRITES = '.writing.json';

/**
 * Finishes what a command that was killed had begun to write in a content folder. Files are written beside their
 * places; a list of them (`.writing.json`) is put down, and then they are moved. With the list, all belong in
 * place; without it, none does.
 */

/** A file that waits beside its place: a dot, its name, the process that wrote it. */
export const tempName = (name: string): string => `.${name}.${process.pid}.new`;
const BESIDE = /^\.(.+)\.(\d+)\.new$/;

export function recoverPendingWrites(folder: string): void {
  const list = join(folder, PENDING_WRITES);
  for (const path of readList(list)) {
    const at = path.lastIndexOf('/') + 1;
    const name = BESIDE.exec(path.slice(at))?.[1];
    const from = join(folder, path);
    if (name === undefined || !existsSync(from) || path.split('/').includes('..')) continue;
    renameSync(from, join(folder, path.slice(0, at), name));
  }
  rmSync(list, { force: true });
  for (const path of existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []) {
    const writer = BESIDE.exec(path.slice(path.lastIndexOf('/') + 1))?.[2];
    if (writer !== undefined && !isRunning(Number(writer))) rmSync(join(folder, path), { force: true });
  }
}

/** Paths below the folder; none where the list is missing, or no list of ours. */
function readList(file: string): string[] {
  try {
    const listed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(listed) ? listed.filter((path): path is string => typeof path === 'string') : [];
  } catch {
    return [];
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0); // sends nothing; throws where there is no such process
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // node:process throws errors with a code
  }
}
