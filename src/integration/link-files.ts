/** Moves and shares files between folders, on whatever disks they are. */
import { copyFileSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { siteFiles } from '../incremental/list-files.ts';

/** What `link` says where there are no links: on another disk, on one that knows none, of one with too many. */
const NO_LINK: ReadonlySet<string | undefined> = new Set([
  'EXDEV',
  'EPERM',
  'EACCES',
  'EMLINK',
  'ENOTSUP',
  'ENOSYS',
]);

/** Gives a file a second place. Its bytes are on the disk once, where the disk can do that. */
export function hardLink(from: string, to: string): void {
  inFolder(to, () => {
    try {
      linkSync(from, to);
    } catch (error) {
      if (!NO_LINK.has(codeOf(error))) throw error;
      copyFileSync(from, to);
    }
  });
}

export function moveFile(from: string, to: string): void {
  inFolder(to, () => {
    try {
      renameSync(from, to);
    } catch (error) {
      if (codeOf(error) !== 'EXDEV') throw error;
      copyFileSync(from, to); // on another disk, where a rename can't reach
      rmSync(from);
    }
  });
}

/** To a place where nothing is. */
export function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    for (const path of siteFiles(from)) moveFile(join(from, path), join(to, path));
  }
}

/** Most folders are there: one is made where the work finds none. */
function inFolder(file: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    mkdirSync(dirname(file), { recursive: true });
    work();
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code; // node:fs throws errors with a code
