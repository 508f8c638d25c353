/** From a content folder to the archive: read the records, parse the essays, build the archive, run the checks. */
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
  /** Digest of everything that the HTML depends on; null if there is no such essay. */
  readonly htmlDigest: (essay: string) => string | null;
  /** Digests of the texts of essays. */
  readonly textDigests: WeakMap<object, string>;
  /** The body of a page of `pages/`. */
  readonly pageHtmlOf: (page: string) => string;
  /** Images to be copied: paths below `essays/`. */
  readonly images: readonly string[];
  readonly data: DataTexts;
  readonly content: string;
  /** How many essays were parsed. */
  readonly reparsed: number;
}

/** A content folder with errors. */
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
  const { loaded, save } = await load(content, { onProgress, reuse: false });
  save();
  return loaded;
}

/**
 * Loads a content folder repeatedly, for the live preview. What is unchanged is reused; the result is the same as of a
 * first load.
 */
export function createReloader(content: string): () => Promise<LoadResult> {
  let before: PreviousLoad | undefined;
  return async () => {
    const { loaded, after, save } = await load(content, { before });
    // Only the first load writes to the disk cache: the next process can parse a few edited essays again.
    if (before === undefined) save();
    before = after;
    return loaded;
  };
}

interface PreviousLoad {
  readonly essays: ReadonlyMap<string, EssayWithKey>;
  readonly comparison: ComparisonState;
  readonly cache: ArchiveCache;
  readonly readings: Records['readings'];
}

interface LoadOptions {
  readonly onProgress?: OnProgress | undefined;
  readonly before?: PreviousLoad | undefined;
  /** Whether another load follows; otherwise nothing is stored for it. */
  readonly reuse?: boolean;
}

interface Load {
  readonly loaded: LoadResult;
  readonly after?: PreviousLoad | undefined;
  /** Updates the disk cache. */
  readonly save: () => void;
}

async function load(content: string, { onProgress, before, reuse = true }: LoadOptions): Promise<Load> {
  const folder = readFolder(content);
  if (folder.records === null)
    return { loaded: { archive: null, problems: folder.problems }, after: before, save: () => {} };
  const records = reuseUnchangedReadings(folder.records, before);
  const { base, language } = records.archive.record;
  const read = await readEssays({
    content,
    paths: folder.essayPaths,
    context: {
      series: new Map([...records.series].map(([id, { record }]) => [id, record])),
      base,
      language,
      folderName: basename(content),
    },
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
      code: read.code,
      essays: keyed,
      previousVersion: (key) => prepared.get(key) ?? read.cache.read(key)?.prepared ?? null,
      before: before?.comparison,
    }),
  );
  const cache = before?.cache ?? createArchiveCache(reuse);
  const archive = atStep({ step: 'building the archive' }, () =>
    buildArchive(records, essays, compared, cache),
  );
  const images = folder.imagePaths;
  const checked = runChecks({
    records,
    essays: [...essays, ...read.partial],
    archive,
    images: new Set(images),
  });
  const problems = suppressWarnings([...folder.problems, ...read.problems, ...checked]).sort(compareProblems);
  const after = { essays: read.byPath, comparison: compared.state(), cache, readings: records.readings };
  const loaded = hasErrors(problems)
    ? { archive: null, problems }
    : toLoadedArchive(keyed, {
        archive,
        problems,
        records,
        essays,
        htmlOf: read.htmlOf,
        images,
        content,
        reparsed: read.reparsed,
      });
  return { loaded, after, save };

  function save(): void {
    compared.save();
    read.cache.evictExcept(keyed.map(({ key }) => key));
  }
}

type Parts = Omit<LoadedArchive, 'htmlDigest' | 'textDigests' | 'pageHtmlOf' | 'data'>;

/** A function of its own, because closures of `load` would retain the tokens of all essays during rendering. */
function toLoadedArchive(keyed: readonly EssayWithKey[], parts: Parts): LoadedArchive {
  const { archive, records } = parts;
  const keys = new Map<string, string>(keyed.map(({ key, essay }) => [essay.id, key]));
  return {
    ...parts,
    htmlDigest: (id) => keys.get(id) ?? null,
    textDigests: new WeakMap(keyed.map(({ key, essay }) => [essay.text, key])),
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

/** Keeps the identity of unchanged readings, because cached citations are valid for these objects. */
function reuseUnchangedReadings(records: Records, before: PreviousLoad | undefined): Records {
  const isSame = before !== undefined && JSON.stringify(records.readings) === JSON.stringify(before.readings);
  return isSame ? { ...records, readings: before.readings } : records;
}

/**
 * Reports only errors while a record can't be parsed: without a series, for example, everything that is listed of it
 * would seem uncited, and an editor who followed such a warning would do harm.
 */
function suppressWarnings(problems: readonly Problem[]): Problem[] {
  const isUnparsed = hasUnparsedRecord(problems);
  return problems.filter(({ code, severity }) => !isUnparsed || (severity === 'error' && code !== 'x-001'));
}
