/**
 * Writes the non-page files (exports, feeds, Markdown copies) after Astro has rendered the pages: as endpoints of Astro,
 * thousands of small texts would take minutes. Unchanged export sets are reused. The Markdown of an essay is the file of
 * the content folder, byte for byte.
 */
import { join } from 'node:path';
import { toStepError } from '../archive/at-step.ts';
import type { Archive } from '../archive/types.ts';
import { createUrls } from '../archive/urls.ts';
import { exportFiles } from '../exports/export-archive.ts';
import { headerFile, redirectFile } from '../exports/hosting-files.ts';
import type { BuildRecord, ExportSet } from '../incremental/build-record.ts';
import { siteFiles } from '../incremental/list-files.ts';
import type { LoadedArchive } from '../load/load-archive.ts';
import type { ArchiveTracker } from '../load/track-archive.ts';
import { redirectsOf } from '../views/redirects.ts';
import type { SiteOutput } from './output.ts';

export interface ExportOptions {
  readonly loaded: LoadedArchive;
  readonly site: SiteOutput;
  readonly tracker: ArchiveTracker;
  /** The record of the previous site if its layout key is the same. */
  readonly last: Pick<BuildRecord, 'exportSets'> | null;
  /** Digest of a file of the content folder. */
  readonly digestOf: (path: string) => string;
}

/** Returns the export sets whose dependencies are known, so that the next build can reuse them. */
export function writeExports({ loaded, site, tracker, last, digestOf }: ExportOptions): ExportSet[] {
  const { archive, content, images } = loaded;
  const redirects = redirectsOf(archive, createUrls(archive.base));
  const moved = new Set(redirects.map(({ from }) => `${from}/`));
  const pages = [...siteFiles(site.staging), ...site.reused.keys()]
    .map((path) => /^(.*\/)?index\.html$/.exec(path))
    .flatMap((match) => (match === null ? [] : [match[1] ?? '']))
    .filter((page) => !moved.has(page) && page !== 'search/')
    .sort((a, b) => (a < b ? -1 : 1));
  const before = new Map(last?.exportSets.map((set) => [set.id, set]));
  const exportSets: ExportSet[] = [];
  for (const { id, given, files } of exportFiles(archive, pages)) {
    const previous = before.get(id);
    if (
      previous !== undefined &&
      tracker.isUpToDate(previous, given) &&
      previous.files.every(site.isIntact)
    ) {
      for (const file of previous.files) site.reuse(file);
      exportSets.push({ ...previous, ...tracker.carryOver(previous) });
      continue;
    }
    const { value, dependencies } = tracker.track((own) => {
      try {
        return [...files(tracker.tracked.view.archive)];
      } catch (error) {
        throw toStepError({ step: `exporting ${id}`, file: own.lastFile }, error);
      }
    });
    for (const { path, content: text } of value) site.write(path, text);
    const entry = tracker.record(dependencies, given);
    if (entry !== null) exportSets.push({ id, files: value.map(({ path }) => path), ...entry });
  }
  for (const { id } of archive.essays.values()) copy(`${id}.md`, `${id}/index.md`);
  for (const image of images) copy(image, image);
  return exportSets;

  function copy(from: string, to: string): void {
    const path = `essays/${from}`;
    site.copy(to, join(content, path), digestOf(path));
  }
}

/** Writes the files that static hosts read. */
export function writeHostingFiles(archive: Archive, site: SiteOutput): void {
  const { base } = archive;
  site.write('_headers', headerFile(base));
  site.write('_redirects', redirectFile(redirectsOf(archive, createUrls(base)), base));
}
