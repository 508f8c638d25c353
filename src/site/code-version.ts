/**
 * A digest of the code that reads essays. It is part of every cache key, so that a change of our own code reads
 * every essay again; Astro's own cache would not notice.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What of this folder has a part in it: how an essay is read, what is asked of the readers, and what is kept of both. */
const CACHED_CODE = [
  'read-essay.ts',
  'read-essays.ts',
  'essay-jobs.ts',
  'essay-cache.ts',
  'words-file.ts',
  'compare-essays.ts',
  'match-cache.ts',
  'renew-matches.ts',
  'renew-reuses.ts',
];

/** Digest of the named folders' files below `src/`, of the reading of essays, of the lock file and of the version of Node. */
export function codeDigest(
  root: string,
  folders: readonly string[] = ['archive', 'folder', 'markdown'],
): string {
  const hash = createHash('sha256').update(process.version);
  for (const folder of folders) addFolder(join(root, 'src', folder));
  for (const name of CACHED_CODE) hash.update(readFileSync(join(root, 'src', 'site', name))).update('\0');
  hash.update(readFileSync(join(root, 'package-lock.json')));
  return hash.digest('hex');

  function addFolder(path: string): void {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) addFolder(inner);
      else hash.update(entry.name).update('\0').update(readFileSync(inner)).update('\0');
    }
  }
}
