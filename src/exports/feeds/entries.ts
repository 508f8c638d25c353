/**
 * New essays as entries of a feed, newest first. What has no `added` in its record has no day on which it was new, and
 * is in no feed.
 */
import { atEssay } from '../../archive/at-step.ts';
import { citedBy } from '../../archive/citation/cited-by.ts';
import { citeAs, isUnchecked, NOT_CHECKED } from '../../archive/cite-as.ts';
import { authorsOf } from '../../archive/format/authors.ts';
import { issueId } from '../../archive/schema/id.ts';
import type { Archive, Essay, Issue } from '../../archive/types.ts';
import { createUrls } from '../../archive/urls.ts';
import type { FeedEntry } from './feed.ts';

/** Enough for a reader that fetches once a week. */
const MOST = 100;

export const essayEntries = (archive: Archive, essays: Iterable<Essay>): FeedEntry[] =>
  [...essays]
    .flatMap(
      (essay) => atEssay('making its entry of a feed', essay.id, () => essayEntry(archive, essay)) ?? [],
    )
    .sort((a, b) => compare(b.added, a.added) || compare(a.id, b.id))
    .slice(0, MOST);

function essayEntry(archive: Archive, essay: Essay): FeedEntry | null {
  const { record, lang, text } = essay;
  if (record.added === undefined) return null;
  const words = record.standfirst ?? text.paragraphs[0]?.text ?? '';
  return {
    ...feedEntryFor(archive, essay, record.added),
    title: record.title,
    language: lang,
    summary: [words, citeAs(archive, essay), ...(isUnchecked(record) ? [NOT_CHECKED] : [])]
      .filter((part) => part !== '')
      .join('\n\n'),
  };
}

/** What every entry about an essay says of it. */
function feedEntryFor(
  archive: Archive,
  essay: Essay,
  added: string,
): Pick<FeedEntry, 'essay' | 'id' | 'authors' | 'added' | 'updated'> {
  const urls = createUrls(archive.base);
  return {
    essay: essay.id,
    id: archive.address + urls.essay(essay.id),
    authors: authorsOf(archive, essay).map(({ id, name }) => ({
      name,
      address: archive.address + urls.person(id),
    })),
    added,
    updated: lastDay(essay, added),
  };
}

/** The last day on which an essay is known to have changed: added, corrected or checked. */
const lastDay = ({ record }: Essay, added: string): string =>
  [...record.corrections.map(({ date }) => date), record.checked?.date ?? added].reduce(
    (latest, day) => (day > latest ? day : latest),
    added,
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** New citations of an issue as entries of a feed: each essay that cites it, with its words, newest first. */
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
