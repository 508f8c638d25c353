/** Where a site is made ready, and where the one before it is kept: hidden, beside its folder, so that a rename reaches. */
import { basename, dirname, join } from 'node:path';

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
