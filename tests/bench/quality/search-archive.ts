/**
 * An archive as the judged searches search it. This is the only file of the judging that knows the engine: another
 * engine needs another `openSearch` and nothing else.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Archive } from '../../../src/archive/types.ts';
import { explainOr } from '../../../src/search/browser/explain.ts';
import { readHits } from '../../../src/search/browser/read-hits.ts';
import { runQuery, searchedFor } from '../../../src/search/browser/run-query.ts';
import { buildEssayBlocks, buildIssueList, buildNameList } from '../../../src/search/names/build-lists.ts';
import { readQuery } from '../../../src/search/query/read-query.ts';
import { SOURCE_KINDS } from '../../../src/views/sources.ts';
import { openOnDisk } from '../../search/open-on-disk.ts';
import { writeIndex } from './write-index.ts';

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
  await writeIndex(archive, folder);
  const write = (name: string, list: unknown): void => {
    const path = join(folder, 'search', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(list));
  };
  write('names.json', buildNameList(archive, SOURCE_KINDS, []));
  write('issues.json', buildIssueList(archive));
  for (const [path, block] of buildEssayBlocks(archive)) write(`essays/${path}.json`, block);
  const { index, findSubjects } = await openOnDisk(folder);
  const site = { base: '/', essays: archive.essays.size, mainSeries: '' };
  return async (typed, limit = LISTED) => {
    const query = readQuery(typed);
    const { subjects, remarks } = await findSubjects(query);
    const { outcome, listed, wanted } = await runQuery(searchedFor(query, subjects), index, site, false);
    const read = await Promise.all(listed.slice(0, limit).map((essay) => readHits(essay, wanted, index)));
    return {
      cards: subjects.map(({ path }) => path),
      essays: read.flatMap((essay) =>
        essay === null
          ? []
          : [{ path: essay.card.path.replace(/\/$/, ''), anchors: essay.hits.map(({ anchor }) => anchor) }],
      ),
      total: outcome.essays.length,
      about: outcome.isUncertain,
      corrected: outcome.corrected?.to ?? null,
      remarks: [...remarks, ...explainOr(query)],
    };
  };
}
