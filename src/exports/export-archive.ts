/**
 * Every file of the site that is written from the archive and is no page, in a fixed order, in sets: what a set holds
 * depends on what it reads of the archive that it is passed, and on nothing else.
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
  /** What it depends on besides the archive. */
  readonly given: string;
  readonly files: (archive: Archive) => Iterable<ExportedFile>;
}

/** `pages` are the addresses of the pages below the site that search engines may list. */
export function* exportFiles(archive: Archive, pages: readonly string[]): Generator<ExportSet> {
  for (const id of archive.essays.keys())
    yield {
      id: `essay ${id}`,
      given: '',
      files(tracked) {
        const essay = tracked.essays.get(id);
        return essay === undefined ? [] : essayFiles(tracked, essay);
      },
    };
  yield { id: 'feeds', given: '', files: archiveFeeds };
  for (const series of archive.series.values())
    for (const { number } of series.issues) {
      const issue = issueId(series.id, number);
      yield { id: `feed ${issue}`, given: '', files: (tracked) => issueFeed(tracked, issue) };
    }
  yield {
    id: 'crawlers',
    given: JSON.stringify(pages),
    *files(tracked) {
      yield* sitemapFiles(tracked, pages);
      yield { path: 'robots.txt', content: robotsTxt(tracked) };
      yield { path: 'llms.txt', content: llmsTxt(tracked) };
    },
  };
}

/** The files next to each essay's page, for other programs: its citation in three formats, and its text. */
export function* essayFiles(archive: Archive, essay: Essay): Generator<ExportedFile> {
  const items = [citationItem(archive, essay)];
  const at = (name: string): string => `${essay.id}/${name}`;
  yield { path: at('cite.bib'), content: toBibtex(items) };
  yield { path: at('cite.ris'), content: writeRis(items) };
  yield { path: at('cite.csl.json'), content: writeCslJson(items) };
  yield { path: at('index.txt'), content: plainText(archive, essay) };
}
