/** Lists files of a folder recursively, with `/` in paths, in the same order on every machine. Links aren't followed. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface ListedFile {
  /** Path below the folder. */
  readonly path: string;
  /** `other` is a link, a socket or a device. */
  readonly kind: 'file' | 'other';
}

/** Skips names with a leading dot, which belong to editors and to the operating system. */
export const listFiles = (folder: string): ListedFile[] => walk(folder, (name) => !name.startsWith('.'));

/** The file of a site that lists all others. It is written last: a folder that has it is complete. */
export const MANIFEST = 'manifest.txt';

/** Every file of a built site but its manifest, including hidden files and links. */
export const siteFiles = (dir: string): string[] =>
  walk(dir, () => true)
    .map(({ path }) => path)
    .filter((path) => path !== MANIFEST);

function walk(folder: string, isListed: (name: string) => boolean): ListedFile[] {
  const files: ListedFile[] = [];
  list('');
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));

  function list(below: string): void {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      if (!isListed(entry.name)) continue;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) list(path);
      else files.push({ path, kind: entry.isFile() ? 'file' : 'other' });
    }
  }
}
