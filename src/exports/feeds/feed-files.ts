/** Every feed of the site: new essays of the archive and of each series, and new citations of each issue that is cited. */
import type { Archive } from '../../archive/archive.ts';
import { createUrls } from '../../archive/urls.ts';
import type { ExportedFile } from '../exported-file.ts';
import { writeAtom } from './atom.ts';
import { citingEntries, isFollowed } from './citing-entries.ts';
import { essayEntries } from './essay-entries.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { writeJsonFeed } from './json-feed.ts';

export function* feedFiles(archive: Archive): Generator<ExportedFile> {
  const { title, address, language, keeper } = archive;
  const urls = createUrls(archive.base);
  const feedAt = (
    path: string,
    page: string,
    words: { title: string; subtitle: string },
    entries: readonly FeedEntry[],
  ): Feed => ({
    address: address + urls.file(path),
    page: address + page,
    ...words,
    language,
    keeper: keeper.name,
    entries,
  });

  const all = essayEntries(archive, archive.essays.values());
  const words = { title, subtitle: `Essays that have entered the ${title}, newest first` };
  yield { path: 'feed.xml', content: writeAtom(feedAt('feed.xml', urls.home(), words, all)) };
  yield { path: 'feed.json', content: writeJsonFeed(feedAt('feed.json', urls.home(), words, all)) };

  for (const { id, record, issues, label } of archive.series.values()) {
    const own = [...archive.essays.values()].filter(({ series }) => series === id);
    const path = `${id}/feed.xml`;
    const ofSeries = {
      title: `${record.title} – ${title}`,
      subtitle: `Essays of the ${record.title} that have entered the ${title}, newest first`,
    };
    yield { path, content: writeAtom(feedAt(path, urls.series(id), ofSeries, essayEntries(archive, own))) };
    for (const issue of issues) {
      if (!isFollowed(archive, issue)) continue;
      const entries = citingEntries(archive, issue);
      const name = `${label} ${issue.number}`;
      const place = `${id}/${issue.number}/feed.xml`;
      const citations = {
        title: `Citations of ${name} – ${title}`,
        subtitle: `Essays of the ${title} that cite ${name}, with their words, newest first`,
      };
      yield {
        path: place,
        content: writeAtom(feedAt(place, urls.issue(id, issue.number), citations, entries)),
      };
    }
  }
}
