/**
 * Puts a finished site in the place of the old one: beside it first, then two renames. Killed between the two,
 * the next command finds the finished site beside the empty place and finishes the swap.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { MANIFEST } from './manifest-name.ts';

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
  renameSync(next, outDir);
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
    cpSync(from, to, { recursive: true }); // on another disk a rename can't reach
    rmSync(from, { recursive: true, force: true });
  }
}
