/**
 * Where a folder is, through all links, whether it stands there yet or not. A site is put in its place by renames: of
 * a link they would take the link away, and leave what it leads to as it was.
 */
import { readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

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
