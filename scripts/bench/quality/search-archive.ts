/**
 * An archive as the judged searches search it. This is the only file of the judging that knows the engine: another
 * engine needs another `openSearch` and nothing else.
 */
import type { Archive } from '../../../src/archive/archive.ts';
import { findCited } from '../../../src/search/browser/find-cited.ts';
import { findIssues, mayBeNumber } from '../../../src/search/browser/find-issues.ts';
import type { Offer } from '../../../src/search/browser/offer-issue.ts';
import { readHits } from '../../../src/search/browser/read-hits.ts';
import { searchIndex } from '../../../src/search/engine/search-index.ts';
import { indexArchive } from '../../../src/search/index-archive.ts';
import { listIssues } from '../../../src/search/issue-list.ts';
import { readQuery } from '../../../src/search/query/read-query.ts';
import { openDiskIndex } from '../search/open-disk-index.ts';

/** What a reader is shown for a search, before asking for more. */
export interface SearchAnswer {
  /** Pages that the query names, best first, as paths below the site's base: `epsr/1254/`, `people/don-hoskins/`. */
  readonly cards: readonly string[];
  /** Best first. */
  readonly essays: readonly FoundEssay[];
  /** How many essays are said to be found. */
  readonly total: number;
  /** Whether `total` is said to be approximate. */
  readonly about: boolean;
  /** The query whose results are listed in the place of those for what was typed; null where it was not corrected. */
  readonly corrected: string | null;
  /** Sentences shown above the results, as that something that was typed is not supported. */
  readonly remarks: readonly string[];
}

export interface FoundEssay {
  /** Its id: `<series>/<number>/<slug>`. */
  readonly path: string;
  /** Anchors of the hits that are open, best first; '' for words that have none, as a caption. */
  readonly anchors: readonly string[];
}

/** `essays`: how many to list, ten by default, as on the page. */
export type SearchArchive = (typed: string, essays?: number) => Promise<SearchAnswer>;

export const LISTED = 10;

/** Indexes an archive in an empty folder. */
export async function openSearch(archive: Archive, folder: string): Promise<SearchArchive> {
  indexArchive(archive, { outDir: folder });
  const index = await openDiskIndex(folder);
  const ids = [...archive.essays.keys()];
  const issues = listIssues(archive);
  return async (typed, limit = LISTED) => {
    const query = readQuery(typed);
    const outcome = await searchIndex(query, index);
    // Where no essay has all of the words, the page lists those that come nearest.
    const found = outcome.nothing?.nearest ?? outcome.essays;
    const essays = await Promise.all(
      found.slice(0, limit).map(async (essay) => ({
        path: ids[essay.essay] ?? '',
        anchors: (await readHits(essay, index)).hits.map(({ anchor }) => anchor ?? ''),
      })),
    );
    const named = query.filters.length === 0 ? nameIssues(query.typed) : { issues: [], remarks: [] };
    return {
      cards: named.issues.map(({ path }) => path),
      essays,
      total: outcome.essays.length,
      about: false,
      corrected: null,
      remarks: named.remarks,
    };
  };

  /** As the page offers them. */
  function nameIssues(typed: string): Offer {
    const named = mayBeNumber(typed) ? findIssues(typed, issues) : { issues: [], remarks: [] };
    return named.issues.length > 0 || named.remarks.length > 0 || !/^(?=.*\d)[^":]{3,80}$/.test(typed)
      ? named
      : findCited(typed, issues);
  }
}
