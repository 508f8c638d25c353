/** Hard-links and moves files between folders, also across file systems. */
import { copyFileSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { siteFiles } from '../incremental/list-files.ts';

/** Error codes of `link` if hard links aren't possible: another file system, no support, too many links. */
const NO_LINK: ReadonlySet<string | undefined> = new Set([
  'EXDEV',
  'EPERM',
  'EACCES',
  'EMLINK',
  'ENOTSUP',
  'ENOSYS',
]);

/** Copies the file where the file system has no hard links. */
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
      copyFileSync(from, to); // another file system
      rmSync(from);
    }
  });
}

/** `to` must not exist. */
export function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    for (const path of siteFiles(from)) moveFile(join(from, path), join(to, path));
  }
}

/** Creates the folder of a file only if the work fails without it, because most folders exist. */
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
