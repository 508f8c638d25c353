/**
 * Every file of the site that is written from the archive and is no page, in a fixed order, in sets: what a set holds
 * depends on what it asks the archive that it is given, and on nothing unsaid.
 */
import type { Archive } from '../archive/archive.ts';
import { issueId } from '../archive/schema/id.ts';
import { llmsTxt } from './crawlers/llms-txt.ts';
import { robotsTxt } from './crawlers/robots-txt.ts';
import { sitemapFiles } from './crawlers/sitemap.ts';
import { essayFiles } from './essay-files.ts';
import type { ExportedFile } from './exported-file.ts';
import { archiveFeeds, issueFeed } from './feeds/feed-files.ts';

export interface ExportSet {
  /** Unlike that of any other set. */
  readonly id: string;
  /** What it depends on beside the archive. */
  readonly given: string;
  readonly files: (archive: Archive) => Iterable<ExportedFile>;
}

/** `pages` are the addresses of the pages below the site that search engines may list. */
export function* exportFiles(archive: Archive, pages: readonly string[]): Generator<ExportSet> {
  for (const id of archive.essays.keys())
    yield {
      id: `essay ${id}`,
      given: '',
      files(asked) {
        const essay = asked.essays.get(id);
        return essay === undefined ? [] : essayFiles(asked, essay);
      },
    };
  yield { id: 'feeds', given: '', files: archiveFeeds };
  for (const series of archive.series.values())
    for (const { number } of series.issues) {
      const issue = issueId(series.id, number);
      yield { id: `feed ${issue}`, given: '', files: (asked) => issueFeed(asked, issue) };
    }
  yield {
    id: 'crawlers',
    given: JSON.stringify(pages),
    *files(asked) {
      yield* sitemapFiles(asked, pages);
      yield { path: 'robots.txt', content: robotsTxt(asked) };
      yield { path: 'llms.txt', content: llmsTxt(asked) };
    },
  };
}
