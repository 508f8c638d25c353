/**
 * Writes the files that stand beside the pages, after the pages: drawn by Astro, thousands of small texts would cost
 * it minutes. An essay's Markdown is the keeper's own file, byte for byte.
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createUrls } from '../../src/archive/urls.ts';
import { exportArchive } from '../../src/exports/export-archive.ts';
import { listFiles } from '../../src/folder/list-files.ts';
import type { LoadedArchive } from '../../src/site/load-archive.ts';
import { redirectsOf } from '../../src/site/redirects.ts';

export function writeExports({ archive, content }: LoadedArchive, site: string): void {
  const redirects = redirectsOf(archive, createUrls(archive.base));
  const moved = new Set(redirects.map(({ from }) => `${from}/`));
  const pages = listFiles(site)
    .map(({ path }) => /^(.*\/)?index\.html$/.exec(path))
    .flatMap((match) => (match === null ? [] : [match[1] ?? '']))
    .filter((page) => !moved.has(page) && page !== 'search/');
  for (const { path, content: text } of exportArchive(archive, pages)) write(path, text);
  for (const { id } of archive.essays.values())
    copyFileSync(join(content, 'essays', `${id}.md`), join(site, id, 'index.md'));

  function write(path: string, text: string): void {
    const target = join(site, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}
