/**
 * Puts a whole site in the place of the old one, by two renames. Killed between the two, the next command finds the
 * whole new site beside the empty place and finishes the swap. The old site is kept, hidden: the next is made of it.
 */
import { existsSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { MANIFEST } from '../incremental/list-files.ts';
import { stagingPaths } from './assemble.ts';

/** Finishes a swap that was cut off, and removes what was never made whole. */
export function recoverSwap(outDir: string): void {
  const { next, last } = stagingPaths(outDir);
  if (!existsSync(outDir) && existsSync(next)) {
    if (existsSync(join(next, MANIFEST))) renameSync(next, outDir);
    else if (existsSync(join(last, MANIFEST))) renameSync(last, outDir);
  }
  rmSync(next, { recursive: true, force: true });
}

/** Puts the next site, made whole by `assemble` and its manifest, in its place. */
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

/** Why a folder may not be replaced by a site, or null. A build must never delete what isn't a site of ours. */
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
 * Where a folder is, through all links, whether it stands there yet or not. A site is put in its place by renames: of
 * a link they would take the link away, and leave what it leads to as it was.
 */
export function resolveThroughLinks(folder: string): string {
  try {
    return realpathSync(folder);
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'; // node:fs throws errors with a code
    return isMissing ? placeOfMissing(folder) : folder;
  }
}

function placeOfMissing(folder: string): string {
  const parent = dirname(folder);
  if (parent === folder) return folder;
  const leads = linkAt(folder);
  return leads === null
    ? join(resolveThroughLinks(parent), basename(folder))
    : resolveThroughLinks(resolve(parent, leads));
}

/** What a link says; null where there is none. */
function linkAt(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}
