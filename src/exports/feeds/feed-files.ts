/** Every feed of the site: new essays of the archive and of each series, and new citations of each issue that is cited. */
import type { IssueId } from '../../archive/schema/id.ts';
import type { Archive } from '../../archive/types.ts';
import { createUrls } from '../../archive/urls.ts';
import type { ExportedFile } from '../types.ts';
import { citingEntries, essayEntries, hasFeed } from './entries.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { writeAtom, writeJsonFeed } from './feed.ts';

/** Those of the archive and of each series. */
export function* archiveFeeds(archive: Archive): Generator<ExportedFile> {
  const { title } = archive;
  const urls = createUrls(archive.base);
  const all = essayEntries(archive, archive.essays.values());
  const words = { title, subtitle: `Essays that have entered the ${title}, newest first` };
  yield {
    path: 'feed.xml',
    content: writeAtom(feedOf(archive, { path: 'feed.xml', page: urls.home(), ...words, entries: all })),
  };
  yield {
    path: 'feed.json',
    content: writeJsonFeed(feedOf(archive, { path: 'feed.json', page: urls.home(), ...words, entries: all })),
  };
  for (const { id, record } of archive.series.values()) {
    const own = [...archive.essays.values()].filter(({ series }) => series === id);
    const path = `${id}/feed.xml`;
    const feed = feedOf(archive, {
      path,
      page: urls.series(id),
      title: `${record.title} – ${title}`,
      subtitle: `Essays of the ${record.title} that have entered the ${title}, newest first`,
      entries: essayEntries(archive, own),
    });
    yield { path, content: writeAtom(feed) };
  }
}

/** That of an issue, where it is followed. */
export function* issueFeed(archive: Archive, id: IssueId): Generator<ExportedFile> {
  const issue = archive.issues.get(id);
  if (issue === undefined || !hasFeed(archive, issue)) return;
  const { series, number } = issue;
  const name = `${archive.series.get(series)?.label ?? series} ${number}`;
  const path = `${series}/${number}/feed.xml`;
  const feed = feedOf(archive, {
    path,
    page: createUrls(archive.base).issue(series, number),
    title: `Citations of ${name} – ${archive.title}`,
    subtitle: `Essays of the ${archive.title} that cite ${name}, with their words, newest first`,
    entries: citingEntries(archive, issue),
  });
  yield { path, content: writeAtom(feed) };
}

interface Own {
  readonly path: string;
  readonly page: string;
  readonly title: string;
  readonly subtitle: string;
  readonly entries: readonly FeedEntry[];
}

const feedOf = ({ address, base, language, keeper }: Archive, { path, page, ...own }: Own): Feed => ({
  address: address + createUrls(base).file(path),
  page: address + page,
  ...own,
  language,
  keeper: keeper.name,
});
