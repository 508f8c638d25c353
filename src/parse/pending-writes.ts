/**
 * Recovers an interrupted multi-file write. Files are written to temporary names first, then a list of them
 * (`.writing.json`), then each is renamed: with the list, recovery finishes the renames; without it, it deletes the
 * temporary files.
 */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The list of temporary files, in the content folder; it exists while they are being renamed. */
export const PENDING_WRITES = '.writing.json';

/** A hidden name in the same folder, with the id of the process that writes it. */
export const tempName = (name: string): string => `.${name}.${process.pid}.new`;
const TEMP_NAME = /^\.(.+)\.(\d+)\.new$/;

export function recoverPendingWrites(folder: string): void {
  const list = join(folder, PENDING_WRITES);
  for (const path of readList(list)) {
    const name = TEMP_NAME.exec(basename(path))?.[1];
    const from = join(folder, path);
    if (name === undefined || !existsSync(from) || path.split('/').includes('..')) continue;
    renameSync(from, join(dirname(from), name));
  }
  rmSync(list, { force: true });
  for (const path of existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []) {
    const writer = TEMP_NAME.exec(basename(path))?.[2];
    if (writer !== undefined && !isRunning(Number(writer))) rmSync(join(folder, path), { force: true });
  }
}

/** Paths below the folder; an empty list if the file is missing or invalid. */
function readList(file: string): string[] {
  try {
    const listed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(listed) ? listed.filter((path) => typeof path === 'string') : [];
  } catch {
    return [];
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0); // sends no signal; throws if the process doesn't exist
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // node:process throws errors with a code
  }
}
