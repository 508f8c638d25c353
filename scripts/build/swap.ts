/**
 * Puts a finished site in the place of the old one: beside it first, then two renames. Killed between the two,
 * the next command finds the finished site beside the empty place and finishes the swap.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { MANIFEST } from './manifest-name.ts';
import { siteFiles } from './site-files.ts';

const beside = (outDir: string, name: string): string =>
  join(dirname(outDir), `.${basename(outDir)}-${name}`);

/** Finishes a swap that was cut off. */
export function finishSwap(outDir: string): void {
  const [next, last] = [beside(outDir, 'next'), beside(outDir, 'last')];
  if (!existsSync(outDir) && existsSync(last))
    renameSync(existsSync(join(next, MANIFEST)) ? next : last, outDir);
  rmSync(next, { recursive: true, force: true });
  rmSync(last, { recursive: true, force: true });
}

/** Moves `made`, a whole site, to `outDir`. */
export function swap(made: string, outDir: string): void {
  const [next, last] = [beside(outDir, 'next'), beside(outDir, 'last')];
  finishSwap(outDir);
  mkdirSync(dirname(outDir), { recursive: true });
  moveFolder(made, next);
  if (existsSync(outDir)) renameSync(outDir, last);
  try {
    renameSync(next, outDir);
  } catch (error) {
    if (existsSync(last)) renameSync(last, outDir);
    throw error;
  }
  rmSync(last, { recursive: true, force: true });
}

/** Why a folder may not be replaced by a site, or null. A build must never delete what isn't a site of ours. */
export function whyNotReplace(outDir: string): string | null {
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

function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error; // node:fs throws errors with a code
    copyFolder(from, to); // on another disk, where a rename can't reach
    rmSync(from, { recursive: true, force: true });
  }
}

/** The manifest comes last: a folder that has it is whole. What finds no room is taken away again. */
function copyFolder(from: string, to: string): void {
  try {
    for (const path of [...siteFiles(from), MANIFEST]) {
      mkdirSync(dirname(join(to, path)), { recursive: true });
      copyFileSync(join(from, path), join(to, path));
    }
  } catch (error) {
    rmSync(to, { recursive: true, force: true });
    throw error;
  }
}
