/** Takes files of the last site into the new one. They share their bytes on the disk until the old site is removed. */
import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

export function takeOver(files: Iterable<string>, from: string, to: string): void {
  const made = new Set<string>();
  for (const file of files) {
    const target = join(to, file);
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    try {
      linkSync(join(from, file), target);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException; // node:fs throws errors with a code
      if (code === 'EEXIST') continue; // drawn meanwhile: the new one counts
      if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'EMLINK') throw error;
      copyFileSync(join(from, file), target); // another disk, or one without links
    }
  }
}
