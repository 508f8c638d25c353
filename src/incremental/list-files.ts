/** Every file of a folder, by its path with `/`, in one order on every machine. Links out of it are not followed. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface ListedFile {
  /** Path below the folder, with `/`. */
  readonly path: string;
  readonly kind: 'file' | 'other';
}

export function listFiles(folder: string): ListedFile[] {
  const found: ListedFile[] = [];
  walk('');
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));

  function walk(below: string): void {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      // Files that begin with a dot are an editor's or a system's own.
      if (entry.name.startsWith('.')) continue;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else found.push({ path, kind: entry.isFile() ? 'file' : 'other' });
    }
  }
}
