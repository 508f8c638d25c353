/** Every file of the site that is written from the archive and is no page, in a fixed order. */
import type { Archive } from '../archive/archive.ts';
import { llmsTxt } from './crawlers/llms-txt.ts';
import { robotsTxt } from './crawlers/robots-txt.ts';
import { sitemapFiles } from './crawlers/sitemap.ts';
import { essayFiles } from './essay-files.ts';
import type { ExportedFile } from './exported-file.ts';
import { feedFiles } from './feeds/feed-files.ts';

/** `pages` are the addresses of the pages below the site that search engines may list. */
export function* exportArchive(archive: Archive, pages: readonly string[]): Generator<ExportedFile> {
  for (const essay of archive.essays.values()) yield* essayFiles(archive, essay);
  yield* feedFiles(archive);
  yield* sitemapFiles(archive, pages);
  yield { path: 'robots.txt', content: robotsTxt(archive) };
  yield { path: 'llms.txt', content: llmsTxt(archive) };
}
