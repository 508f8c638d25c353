/** Every file of a built site but its manifest, hidden ones and links too, by path with `/`, in one order. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export function siteFiles(dir: string): string[] {
  return walk('')
    .filter((path) => path !== MANIFEST)
    .sort((a, b) => (a < b ? -1 : 1));

  function walk(below: string): string[] {
    return readdirSync(join(dir, below), { withFileTypes: true }).flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? walk(path) : [path];
    });
  }
}

/** The file of a site that lists all others. Written last: a folder that has it is whole. */
export const MANIFEST = 'manifest.txt';
