/**
 * A step that adds files to a published site: social cards, EPUBs, a zip of the site. It runs in the staging folder, so a
 * step that fails leaves the live site as it was.
 */
import type { LoadedArchive } from '../load/load-archive.ts';

export interface PublishStep {
  /** Shown in the summary, and the name of the feature that pages look for. */
  readonly name: string;
  /**
   * Adds its files to `site`, the folder of the built site. Returns its result for the summary, as
   * `1,650 cards, 1,640 from the cache`. An exception ends the command.
   */
  readonly run: (site: string, archive: LoadedArchive) => Promise<string>;
}
