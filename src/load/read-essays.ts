/**
 * Reads all essays, each at most once: what is at hand is taken as it is, what is in the cache is taken from there,
 * the rest is shared out to worker threads. Bodies, HTML and words as numbers stay on disk until they are asked for.
 */
import { join } from 'node:path';
import { atEssay } from '../archive/at-step.ts';
import type { Problem } from '../archive/problem.ts';
import type { ReadEssay } from '../archive/records.ts';
import type { EssayId } from '../archive/schema/id.ts';
import { cacheKey, openCache } from '../incremental/cache.ts';
import { codeDigest, openFileDigests } from '../incremental/input-digests.ts';
import { cacheOf, essayCacheOf, projectRoot } from '../incremental/paths.ts';
import type { ReadingContext } from '../parse/read-essay.ts';
import { ledgerPath } from '../parse/read-ledger.ts';
import { type CachedEssay, type EssayCache, openEssayCache, openEssayHtml } from './essay-cache.ts';
import { type EssayJob, essayKey, runWorkers } from './essay-pool.ts';

/** An essay that was read, with the key of all that it was read from. */
export interface EssayWithKey extends CachedEssay {
  readonly key: string;
}

export interface ReadEssays {
  /** By path below `essays/`, in the order of the paths. */
  readonly byPath: ReadonlyMap<string, EssayWithKey>;
  readonly problems: readonly Problem[];
  /** What could be read of essays with mistakes: for the checks of what they name, and nothing else. */
  readonly partial: readonly ReadEssay[];
  /** The HTML of an essay; made again where the cache has lost it. */
  readonly htmlOf: (id: EssayId) => string;
  readonly cache: EssayCache;
  /** How many had to be read anew. */
  readonly reparsed: number;
}

export interface ReadEssaysOptions {
  readonly content: string;
  readonly paths: readonly string[];
  readonly context: ReadingContext;
  /** Digest of the ledgers of essays that have moved: any of these may be asked for them. */
  readonly ledgers: string;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  /** What is at hand of an earlier reading. */
  readonly before?: ReadonlyMap<string, EssayWithKey> | undefined;
}

let version: string | undefined;

export async function readEssays(options: ReadEssaysOptions): Promise<ReadEssays> {
  const { content, paths, context, ledgers, onProgress, before } = options;
  const cacheFolder = essayCacheOf(content);
  const cache = openEssayCache(cacheFolder);
  const digests = openFileDigests(content, openCache(join(cacheOf(content), 'digests')), 'essays.json');
  const { series, base, language, folderName } = context;
  // Of the code that this process began with, and so runs.
  version ??= codeDigest(projectRoot());
  const common = cacheKey(version, JSON.stringify([...series]), base, language, folderName, ledgers);
  const found = new Map<string, EssayWithKey>();
  const problems: Problem[] = [];
  const partial: ReadEssay[] = [];
  const jobs: EssayJob[] = [];
  for (const path of paths) {
    const job: EssayJob = { path, ledger: digests.digestOf(ledgerPath(path.replace(/\.md$/, ''))) ?? '' };
    const digest = digests.digestOf(`essays/${path}`);
    const key = digest === null ? null : essayKey(digest, job, common);
    const atHand = before?.get(path);
    const kept = key === null ? null : atHand?.key === key ? atHand : readCached(key, path);
    if (kept !== null && key !== null) found.set(path, { key, essay: kept.essay, prepared: kept.prepared });
    else jobs.push(job);
  }
  digests.save();
  let done = 0;
  for await (const result of runWorkers({ jobs, content, context, cacheFolder, common })) {
    done++;
    onProgress?.(done, jobs.length);
    if ('problems' in result) {
      problems.push(...result.problems);
      if (result.rest !== null) partial.push(result.rest);
    } else {
      const { path, key } = result;
      const kept = readCached(key, path);
      if (kept === null)
        throw new Error(`the cache lost ${key} as it was written: is ${cacheFolder} writable?`);
      found.set(path, { key, ...kept });
    }
  }
  // Threads end when they like; nothing that follows depends on it.
  const byPath = new Map(
    paths.flatMap((path) => {
      const one = found.get(path);
      return one === undefined ? [] : [[path, one] as const];
    }),
  );
  const files = new Map(
    [...byPath].map(([path, { key, essay }]) => [essay.id, { path, key, digest: essay.digest }]),
  );
  const htmlOf = openEssayHtml({ content, context, cache, files });
  return { byPath, problems, partial, htmlOf, cache, reparsed: jobs.length };

  function readCached(key: string, path: string): CachedEssay | null {
    return atEssay('reading the essay from the cache', path.replace(/\.md$/, ''), () => cache.read(key));
  }
}
