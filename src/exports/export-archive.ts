/**
 * Every file of the site that is written from the archive and is no page, in a fixed order, in sets: what a set holds
 * depends on what it asks the archive that it is given, and on nothing unsaid.
 */
import { issueId } from '../archive/schema/id.ts';
import type { Archive, Essay } from '../archive/types.ts';
import { toBibtex } from './bibtex.ts';
import { citationItem } from './citation-item.ts';
import { llmsTxt, robotsTxt, sitemapFiles } from './crawlers.ts';
import { archiveFeeds, issueFeed } from './feeds/feed-files.ts';
import { plainText } from './plain-text.ts';
import { writeCslJson, writeRis } from './ris.ts';
import type { ExportedFile } from './types.ts';

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

/** What stands beside each essay's page for other programs: its citation in three formats, and its text. */
export function* essayFiles(archive: Archive, essay: Essay): Generator<ExportedFile> {
  const items = [citationItem(archive, essay)];
  const at = (name: string): string => `${essay.id}/${name}`;
  yield { path: at('cite.bib'), content: toBibtex(items) };
  yield { path: at('cite.ris'), content: writeRis(items) };
  yield { path: at('cite.csl.json'), content: writeCslJson(items) };
  yield { path: at('index.txt'), content: plainText(archive, essay) };
}
