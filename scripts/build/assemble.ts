/**
 * Makes the next site whole beside the one that stands: out of the site before it, of which only the files that
 * differ are changed, or else anew. A site of twenty thousand files would otherwise be linked and removed file by
 * file for one word. The standing site is only read.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beside } from './beside.ts';
import { MANIFEST } from './manifest-name.ts';
import { moveFile, moveFolder, shareFile } from './move-files.ts';
import type { NewSite } from './new-site.ts';
import { siteFiles } from './site-files.ts';
import { isAsWritten, type SiteFile } from './site-record.ts';

/**
 * Gives the folder of the next site, whole but for its manifest. `before` are the files of the site before, as they
 * were written; null where there is none.
 */
export function assemble(site: NewSite, outDir: string, before: readonly SiteFile[] | null): string {
  const { next, last } = beside(outDir);
  rmSync(next, { recursive: true, force: true });
  mkdirSync(dirname(next), { recursive: true });
  try {
    if (before !== null && existsSync(last)) {
      renameSync(last, next);
      rmSync(join(next, MANIFEST), { force: true }); // from here on it isn't whole
      change(next, site, outDir, before);
    } else {
      moveFolder(site.made, next);
      for (const path of site.taken.keys()) shareFile(join(outDir, path), join(next, path));
    }
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    throw error;
  }
  return next;
}

function change(next: string, { made, taken }: NewSite, outDir: string, before: readonly SiteFile[]): void {
  const written = new Map(before.map((file) => [file[0], file]));
  const anew = siteFiles(made);
  const there = siteFiles(next);
  const right = new Set<string>();
  for (const path of there) {
    const [file, wanted] = [written.get(path), taken.get(path)];
    if (file !== undefined && file[1] === wanted?.[1] && isAsWritten(next, file)) right.add(path);
    else rmSync(join(next, path), { force: true });
  }
  removeEmpty(next);
  for (const path of taken.keys()) if (!right.has(path)) shareFile(join(outDir, path), join(next, path));
  for (const path of anew) moveFile(join(made, path), join(next, path));
}

/** Puts a second of the standing site beside it where there is none, so that the first change is as quick as the next. */
export function standBeside(outDir: string, files: Iterable<string>): boolean {
  const { last } = beside(outDir);
  if (existsSync(last)) return false;
  for (const path of files) shareFile(join(outDir, path), join(last, path));
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
