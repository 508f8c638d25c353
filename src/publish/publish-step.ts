/**
 * One thing that a published site has beside its pages: social cards, books, an archive of the site. A part works
 * in the new site's folder before that is put in the old one's place, so what it leaves half done is never seen.
 */
import type { LoadedArchive } from '../load/load-archive.ts';

export interface PublishStep {
  /** What it makes, in a word or two: `social cards`. */
  readonly name: string;
  /**
   * Adds its files to `site`, a folder that holds the whole built site. Answers what it made, for the summary
   * (`1,650 cards, 1,640 from the cache`). What it throws ends the command, and the old site stays.
   */
  readonly run: (site: string, archive: LoadedArchive) => Promise<string>;
}
