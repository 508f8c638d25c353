/**
 * Replaces the live site atomically with two renames. If the process dies between them, the next command completes the
 * swap. The old site stays in a hidden folder, which the next build patches.
 */
import { existsSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { MANIFEST } from '../incremental/list-files.ts';
import { stagingPaths } from './assemble.ts';

/** Completes an interrupted swap, and removes an incomplete staging folder. */
export function recoverSwap(outDir: string): void {
  const { next, last } = stagingPaths(outDir);
  if (!existsSync(outDir) && existsSync(next)) {
    if (existsSync(join(next, MANIFEST))) renameSync(next, outDir);
    else if (existsSync(join(last, MANIFEST))) renameSync(last, outDir);
  }
  rmSync(next, { recursive: true, force: true });
}

/** Puts the next site, complete with its manifest, in place. */
export function swap(outDir: string): void {
  const { next, last } = stagingPaths(outDir);
  rmSync(last, { recursive: true, force: true });
  if (existsSync(outDir)) renameSync(outDir, last);
  try {
    renameSync(next, outDir);
  } catch (error) {
    if (existsSync(last)) renameSync(last, outDir);
    throw error;
  }
}

/** Returns why a folder may not be replaced by a site, or null: a build must not delete what no build wrote. */
export function checkReplaceable(outDir: string): string | null {
  if (!existsSync(outDir)) return null;
  let entries: string[];
  try {
    entries = readdirSync(outDir);
  } catch {
    return `${outDir} is a file`;
  }
  if (entries.length === 0 || entries.includes(MANIFEST)) return null;
  return `${outDir} holds files that no build of this archive made`;
}

/**
 * Resolves symbolic links in a path that may not exist yet. Renaming over a link would replace the link, not its target.
 */
export function resolveThroughLinks(folder: string): string {
  try {
    return realpathSync(folder);
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'; // node:fs throws errors with a code
    return isMissing ? resolveMissing(folder) : folder;
  }
}

function resolveMissing(folder: string): string {
  const parent = dirname(folder);
  if (parent === folder) return folder;
  const target = linkAt(folder);
  return target === null
    ? join(resolveThroughLinks(parent), basename(folder))
    : resolveThroughLinks(resolve(parent, target));
}

/** The target of a link; null if it is none. */
function linkAt(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}
