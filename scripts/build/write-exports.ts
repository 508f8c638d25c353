/**
 * Writes the files that stand beside the pages, after the pages: drawn by Astro, thousands of small texts would cost
 * it minutes. An essay's Markdown is the keeper's own file, byte for byte.
 */
import { join } from 'node:path';
import { createUrls } from '../../src/archive/urls.ts';
import { exportArchive } from '../../src/exports/export-archive.ts';
import type { LoadedArchive } from '../../src/site/load-archive.ts';
import { redirectsOf } from '../../src/site/redirects.ts';
import type { NewSite } from './new-site.ts';
import { siteFiles } from './site-files.ts';

/** `digestOf` knows the bytes of each file of the content folder. */
export function writeExports(
  { archive, content, images }: LoadedArchive,
  site: NewSite,
  digestOf: (path: string) => string,
): void {
  const redirects = redirectsOf(archive, createUrls(archive.base));
  const moved = new Set(redirects.map(({ from }) => `${from}/`));
  const pages = [...siteFiles(site.made), ...site.taken.keys()]
    .map((path) => /^(.*\/)?index\.html$/.exec(path))
    .flatMap((match) => (match === null ? [] : [match[1] ?? '']))
    .filter((page) => !moved.has(page) && page !== 'search/')
    .sort((a, b) => (a < b ? -1 : 1));
  for (const { path, content: text } of exportArchive(archive, pages)) site.write(path, text);
  for (const { id } of archive.essays.values()) copy(`${id}.md`, `${id}/index.md`);
  for (const image of images) copy(image, image);

  function copy(from: string, to: string): void {
    const path = `essays/${from}`;
    site.copy(to, join(content, path), digestOf(path));
  }
}
