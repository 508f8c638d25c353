/** New citations of an issue as entries of a feed: each essay that cites it, with its words, newest first. */
import type { Archive, Issue } from '../../archive/archive.ts';
import { citedBy } from '../../archive/citation/cited-by.ts';
import { issueId } from '../../archive/schema/id.ts';
import { createUrls } from '../../archive/urls.ts';
import { feedEntryFor } from './essay-entries.ts';
import type { FeedEntry } from './feed.ts';

export function citingEntries(archive: Archive, issue: Issue): FeedEntry[] {
  const { series, number } = issue;
  const urls = createUrls(archive.base);
  const cited = nameOf(archive, issue);
  return citedBy(archive, archive.graph.citing(series, number))
    .flatMap(({ essay, passages }) => {
      const { added, title } = essay.record;
      if (added === undefined || issue.essays.includes(essay.id)) return [];
      const anchor = passages.find(({ paragraph }) => paragraph !== null)?.paragraph ?? undefined;
      const citing =
        essay.number === null ? undefined : archive.issues.get(issueId(essay.series, essay.number));
      return [
        {
          ...feedEntryFor(archive, essay, added),
          id: archive.address + urls.essay(essay.id, anchor),
          title: `${citing === undefined ? title : nameOf(archive, citing)} cites ${cited}: ${title}`,
          language: essay.lang,
          summary: passages
            .map(({ passage, paragraph }) =>
              passage === null
                ? 'Listed in its record.'
                : `¶ ${paragraph?.replace(/^p(?=\d)/, '') ?? ''}: ${passage.before}${passage.printed}${passage.after}`,
            )
            .join('\n\n'),
        },
      ];
    })
    .sort((a, b) => (a.added < b.added ? 1 : a.added > b.added ? -1 : a.id < b.id ? -1 : 1));
}

/** Whether there is an essay that cites the issue and has the day on which it entered: then there is a feed. */
export const hasFeed = (archive: Archive, { series, number, essays }: Issue): boolean =>
  archive.graph
    .citing(series, number)
    .some(({ essay }) => !essays.includes(essay) && archive.essays.get(essay)?.record.added !== undefined);

const nameOf = (archive: Archive, { series, number }: Issue): string =>
  `${archive.series.get(series)?.label ?? series} ${number}`;
