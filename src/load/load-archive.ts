/** From a content folder to the archive: read the files, read the essays, build the value, run the checks. */
import { basename } from 'node:path';
import { sha256Of } from '../algorithms/sha256.ts';
import { type ArchiveCache, createArchiveCache } from '../archive/archive-cache.ts';
import { atStep } from '../archive/at-step.ts';
import { buildArchive } from '../archive/build-archive.ts';
import { runChecks } from '../archive/checks/run-checks.ts';
import { compareProblems, hasErrors, hasUnparsedRecord, type Problem } from '../archive/problem.ts';
import type { ReadEssay, Records } from '../archive/records.ts';
import type { EssayId } from '../archive/schema/id.ts';
import type { Archive } from '../archive/types.ts';
import { readMarkdown } from '../parse/markdown/read-markdown.ts';
import { readFolder } from '../parse/read-folder.ts';
import { type ComparisonState, updateComparison } from './compare-essays.ts';
import { type DataTexts, openDataTexts } from './data-texts.ts';
import { type EssayWithKey, readEssays } from './read-essays.ts';

export interface LoadedArchive {
  readonly archive: Archive;
  readonly problems: readonly Problem[];
  readonly records: Records;
  readonly essays: readonly ReadEssay[];
  /** The body of an essay as HTML with its slots open. */
  readonly htmlOf: (essay: EssayId) => string;
  /** What that HTML was made from, as a digest; null where there is none. */
  readonly htmlDigest: (essay: string) => string | null;
  /** What the words of each essay were read from, as a digest. */
  readonly textDigests: WeakMap<object, string>;
  /** The body of a page of `pages/`. */
  readonly pageHtmlOf: (page: string) => string;
  /** Images to be copied: path below `essays/`. */
  readonly images: readonly string[];
  readonly data: DataTexts;
  readonly content: string;
  /** How many essays had to be read anew. */
  readonly reparsed: number;
}

/** What stands in the way of an archive: problems with errors among them. */
export interface InvalidArchive {
  readonly archive: null;
  readonly problems: readonly Problem[];
  readonly records?: never;
  readonly essays?: never;
}

export type LoadResult = LoadedArchive | InvalidArchive;
export type OnProgress = (done: number, of: number) => void;

/** Loads an archive once. */
export async function loadArchive(content: string, onProgress?: OnProgress): Promise<LoadResult> {
  const { loading, save } = await load(content, { onProgress, keeps: false });
  save();
  return loading;
}

/** What a loading leaves to the next one of the same folder. */
export interface PreviousLoad {
  readonly essays: ReadonlyMap<string, EssayWithKey>;
  readonly comparison: ComparisonState;
  readonly memory: ArchiveCache;
  readonly readings: Records['readings'];
}

interface LoadOptions {
  readonly onProgress?: OnProgress | undefined;
  readonly before?: PreviousLoad | undefined;
  /** Whether another loading follows; otherwise nothing is remembered for it. */
  readonly keeps?: boolean;
}

interface Loaded {
  readonly loading: LoadResult;
  readonly after?: PreviousLoad | undefined;
  /** Leaves it to the next process too. */
  readonly save: () => void;
}

export async function load(
  content: string,
  { onProgress, before, keeps = true }: LoadOptions,
): Promise<Loaded> {
  const folder = readFolder(content);
  const records = folder.records === null ? null : reuseUnchangedReadings(folder.records, before);
  if (records === null)
    return { loading: { archive: null, problems: folder.problems }, after: before, save: () => {} };
  const series = new Map([...records.series].map(([id, { record }]) => [id, record]));
  const { base, language } = records.archive.record;
  const read = await readEssays({
    content,
    paths: folder.essayPaths,
    context: { series, base, language, folderName: basename(content) },
    ledgers: JSON.stringify([...records.ledger.orphans]),
    onProgress,
    before: before?.essays,
  });
  const keyed = [...read.byPath.values()];
  const essays = keyed.map(({ essay }) => essay);
  const prepared = new Map([...(before?.essays ?? [])].map(([, one]) => [one.key, one.prepared]));
  const compared = atStep({ step: 'comparing the essays' }, () =>
    updateComparison({
      content,
      essays: keyed,
      asItWas: (_, key) => prepared.get(key) ?? read.cache.read(key)?.prepared ?? null,
      before: before?.comparison,
    }),
  );
  const memory = before?.memory ?? createArchiveCache(keeps);
  const archive = atStep({ step: 'building the archive' }, () =>
    buildArchive(records, essays, compared, memory),
  );
  const checked = runChecks({
    records,
    essays: [...essays, ...read.partial],
    archive,
    images: new Set(folder.imagePaths),
  });
  const problems = suppressWarnings([...folder.problems, ...read.problems, ...checked]).sort(compareProblems);
  const after = { essays: read.byPath, comparison: compared.known(), memory, readings: records.readings };
  if (hasErrors(problems)) return { loading: { archive: null, problems }, after, save };
  const loading = toLoadedArchive({
    archive,
    problems,
    records,
    essays,
    htmlOf: read.htmlOf,
    keys: new Map(keyed.map(({ key, essay }) => [essay.id, key])),
    textDigests: new WeakMap(keyed.map(({ key, essay }) => [essay.text, key])),
    images: folder.imagePaths,
    content,
    reparsed: read.reparsed,
  });
  return { loading, after, save };

  function save(): void {
    compared.save();
    read.cache.evictExcept(keyed.map(({ key }) => key));
  }
}

type Parts = Omit<LoadedArchive, 'htmlDigest' | 'pageHtmlOf' | 'data'> & {
  readonly keys: ReadonlyMap<string, string>;
};

/** By itself, so that what was needed to build the archive is let go of while the site is drawn. */
function toLoadedArchive({ keys, ...parts }: Parts): LoadedArchive {
  const { archive, records } = parts;
  return {
    ...parts,
    htmlDigest: (id) => keys.get(id) ?? null,
    pageHtmlOf(id) {
      const page = records.pages.find((known) => known.id === id);
      if (page === undefined) throw new Error(`there is no page '${id}'`);
      return readMarkdown(page.body, {
        token: sha256Of(page.body),
        bodyLine: page.bodyLine,
        readCitations: () => [],
        rewriteUrl: (address) => (/^\/(?!\/)/.test(address) ? archive.base + address.slice(1) : null),
        plain: true,
      }).html;
    },
    data: openDataTexts(archive),
  };
}

/** The records with the readings of before where these are the same: citations are known with their readings. */
function reuseUnchangedReadings(records: Records, before: PreviousLoad | undefined): Records {
  const isSame = before !== undefined && JSON.stringify(records.readings) === JSON.stringify(before.readings);
  return isSame ? { ...records, readings: before.readings } : records;
}

/**
 * What the records say can't be judged while one of them is unread: with a series gone, everything that is listed
 * of it would seem uncited. A keeper who followed such a warning would do harm, so only errors are told then.
 */
function suppressWarnings(problems: readonly Problem[]): Problem[] {
  const unread = hasUnparsedRecord(problems);
  return problems.filter(({ code, severity }) => !unread || (severity === 'error' && code !== 'x-001'));
}
