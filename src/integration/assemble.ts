/**
 * Makes the next site whole beside the one that stands: out of the site before it, of which only the files that
 * differ are changed, or else anew. A site of twenty thousand files would otherwise be linked and removed file by
 * file for one word. The standing site is only read.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isUnmodified, type SiteFile } from '../incremental/build-record.ts';
import { MANIFEST, siteFiles } from '../incremental/list-files.ts';
import { hardLink, moveFile, moveFolder } from './link-files.ts';
import type { SiteOutput } from './output.ts';

/**
 * Gives the folder of the next site, whole but for its manifest. `before` are the files of the site before, as they
 * were written; null where there is none.
 */
export function assembleSite(site: SiteOutput, outDir: string, before: readonly SiteFile[] | null): string {
  const { next, last } = stagingPaths(outDir);
  rmSync(next, { recursive: true, force: true });
  mkdirSync(dirname(next), { recursive: true });
  try {
    if (before !== null && existsSync(last)) {
      renameSync(last, next);
      rmSync(join(next, MANIFEST), { force: true }); // from here on it isn't whole
      applyChanges(next, site, outDir, before);
    } else {
      moveFolder(site.staging, next);
      for (const path of site.reused.keys()) hardLink(join(outDir, path), join(next, path));
    }
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    throw error;
  }
  return next;
}

function applyChanges(
  next: string,
  { staging, reused }: SiteOutput,
  outDir: string,
  before: readonly SiteFile[],
): void {
  const written = new Map(before.map((file) => [file[0], file]));
  const anew = siteFiles(staging);
  const there = siteFiles(next);
  const right = new Set<string>();
  for (const path of there) {
    const [file, inputsKey] = [written.get(path), reused.get(path)];
    if (file !== undefined && file[1] === inputsKey?.[1] && isUnmodified(next, file)) right.add(path);
    else rmSync(join(next, path), { force: true });
  }
  removeEmpty(next);
  for (const path of reused.keys()) if (!right.has(path)) hardLink(join(outDir, path), join(next, path));
  for (const path of anew) moveFile(join(staging, path), join(next, path));
}

/** Puts a second of the standing site beside it where there is none, so that the first change is as quick as the next. */
export function linkPrevious(outDir: string, files: Iterable<string>): boolean {
  const { last } = stagingPaths(outDir);
  if (existsSync(last)) return false;
  for (const path of files) hardLink(join(outDir, path), join(last, path));
  return true;
}

/** Whether a folder is empty once the empty ones in it are removed: a site made anew has none. */
function removeEmpty(folder: string): boolean {
  const entries = readdirSync(folder, { withFileTypes: true });
  const left = entries.filter((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory() || !removeEmpty(path)) return true;
    rmdirSync(path);
    return false;
  });
  return left.length === 0;
}

/** Where a site is made ready, and where the one before it is kept: hidden, beside its folder, so that a rename reaches. */
export interface StagingPaths {
  /** The new site until it is whole. */
  readonly next: string;
  /** The site before the one that stands. The next one is made of it, by changing the files that differ. */
  readonly last: string;
}

export const stagingPaths = (outDir: string): StagingPaths => ({
  next: join(dirname(outDir), `.${basename(outDir)}-next`),
  last: join(dirname(outDir), `.${basename(outDir)}-last`),
});
