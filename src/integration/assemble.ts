/**
 * Assembles the next site in the staging folder. It patches the site before the live one if there is one, because
 * relinking 20,000 files takes seconds; otherwise it links everything. The live site is only read.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isUnmodified, type SiteFile } from '../incremental/build-record.ts';
import { MANIFEST, siteFiles } from '../incremental/list-files.ts';
import { hardLink, moveFile, moveFolder } from './link-files.ts';
import type { SiteOutput } from './output.ts';

/**
 * Returns the staging folder, complete but for its manifest. `before` are the recorded files of the site before the live
 * one, or null.
 */
export function assembleSite(site: SiteOutput, outDir: string, before: readonly SiteFile[] | null): string {
  const { next, last } = stagingPaths(outDir);
  rmSync(next, { recursive: true, force: true });
  mkdirSync(dirname(next), { recursive: true });
  try {
    if (before !== null && existsSync(last)) {
      renameSync(last, next);
      rmSync(join(next, MANIFEST), { force: true }); // from here on it is incomplete
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
  const built = siteFiles(staging);
  const existing = siteFiles(next);
  const unchanged = new Set<string>();
  for (const path of existing) {
    const [file, live] = [written.get(path), reused.get(path)];
    if (file !== undefined && file[1] === live?.[1] && isUnmodified(next, file)) unchanged.add(path);
    else rmSync(join(next, path), { force: true });
  }
  removeEmpty(next);
  for (const path of reused.keys()) if (!unchanged.has(path)) hardLink(join(outDir, path), join(next, path));
  for (const path of built) moveFile(join(staging, path), join(next, path));
}

/** Creates a hard-linked copy of the live site if there is none, so that the next build can patch it; returns whether it did. */
export function linkPrevious(outDir: string, files: Iterable<string>): boolean {
  const { last } = stagingPaths(outDir);
  if (existsSync(last)) return false;
  for (const path of files) hardLink(join(outDir, path), join(last, path));
  return true;
}

/** Removes empty folders below a folder, because a first build has none; returns whether it is empty then. */
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

/** Siblings of the output folder, so that `rename` never crosses a file system. */
export interface StagingPaths {
  /** The next site until it is complete. */
  readonly next: string;
  /** The site before the live one. The next build patches it. */
  readonly last: string;
}

export const stagingPaths = (outDir: string): StagingPaths => ({
  next: join(dirname(outDir), `.${basename(outDir)}-next`),
  last: join(dirname(outDir), `.${basename(outDir)}-last`),
});
