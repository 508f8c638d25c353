/** Whether a site stands whole as a build left it: every file, and nothing beside. */
import { siteFiles } from './site-files.ts';
import { type BuildRecord, isUnmodified } from './site-record.ts';

export function isIntact(outDir: string, { files }: Pick<BuildRecord, 'files'>): boolean {
  let there: string[];
  try {
    there = siteFiles(outDir);
  } catch {
    return false;
  }
  // The manifest is among the files of the record, and not among those that a site lists.
  return there.length + 1 === files.length && files.every((file) => isUnmodified(outDir, file));
}
