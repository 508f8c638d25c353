/**
 * Writes the files that stand beside the pages, after the pages: drawn by Astro, thousands of small texts would cost
 * it minutes. Those that would come out as they did are taken over unwritten. An essay's Markdown is the keeper's own
 * file, byte for byte.
 */
import { join } from 'node:path';
import { toStepError } from '../archive/at-step.ts';
import type { Archive } from '../archive/types.ts';
import { createUrls } from '../archive/urls.ts';
import { exportFiles } from '../exports/export-archive.ts';
import { headerFile, redirectFile } from '../exports/hosting-files.ts';
import type { BuildRecord, WrittenSet } from '../incremental/build-record.ts';
import type { DependencyTracker } from '../incremental/dependency-tracker.ts';
import { siteFiles } from '../incremental/list-output.ts';
import type { LoadedArchive } from '../load/load-archive.ts';
import { redirectsOf } from '../views/redirects.ts';
import type { SiteOutput } from './output.ts';

export interface ExportOptions {
  readonly loaded: LoadedArchive;
  readonly site: SiteOutput;
  readonly tracker: DependencyTracker;
  /** What may be taken over: a record with the same frame. */
  readonly last: Pick<BuildRecord, 'sets'> | null;
  /** Knows the bytes of each file of the content folder. */
  readonly digestOf: (path: string) => string;
}

/** Gives the sets of files of which the next build can tell whether they would come out the same. */
export function writeExports({ loaded, site, tracker, last, digestOf }: ExportOptions): WrittenSet[] {
  const { archive, content, images } = loaded;
  const redirects = redirectsOf(archive, createUrls(archive.base));
  const moved = new Set(redirects.map(({ from }) => `${from}/`));
  const pages = [...siteFiles(site.staging), ...site.reused.keys()]
    .map((path) => /^(.*\/)?index\.html$/.exec(path))
    .flatMap((match) => (match === null ? [] : [match[1] ?? '']))
    .filter((page) => !moved.has(page) && page !== 'search/')
    .sort((a, b) => (a < b ? -1 : 1));
  const before = new Map(last?.sets.map((set) => [set.id, set]));
  const exportSets: WrittenSet[] = [];
  for (const { id, given, files } of exportFiles(archive, pages)) {
    const known = before.get(id);
    if (known !== undefined && tracker.isUpToDate(known, given) && known.files.every(site.isIntact)) {
      for (const file of known.files) site.reuse(file);
      exportSets.push({ ...known, ...tracker.carryOver(known) });
      continue;
    }
    const { value, asked: dependencies } = tracker.track((own) => {
      try {
        return [...files(tracker.tracked.view.archive)];
      } catch (error) {
        throw toStepError({ step: `exporting ${id}`, file: own.lastFile }, error);
      }
    });
    for (const { path, content: text } of value) site.write(path, text);
    const made = tracker.record(dependencies, given);
    if (made !== null) exportSets.push({ id, files: value.map(({ path }) => path), ...made });
  }
  for (const { id } of archive.essays.values()) copy(`${id}.md`, `${id}/index.md`);
  for (const image of images) copy(image, image);
  return exportSets;

  function copy(from: string, to: string): void {
    const path = `essays/${from}`;
    site.copy(to, join(content, path), digestOf(path));
  }
}

/** `_redirects` and `_headers`, which static hosts read beside the site. */
export const HOSTING_FILES = ['_headers', '_redirects'] as const;

export function writeHostingFiles(archive: Archive, site: SiteOutput): void {
  const { base } = archive;
  site.write('_headers', headerFile(base));
  site.write('_redirects', redirectFile(redirectsOf(archive, createUrls(base)), base));
}
