/**
 * Reads all essays: those of the previous load that are unchanged, then those of the cache; workers parse the rest.
 * HTML and tokens stay on disk until they are needed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atEssay } from '../archive/at-step.ts';
import type { Problem } from '../archive/problem.ts';
import type { ReadEssay } from '../archive/records.ts';
import type { EssayId } from '../archive/schema/id.ts';
import { cacheKey, openCache } from '../incremental/cache.ts';
import { codeDigest, openFileDigests } from '../incremental/input-digests.ts';
import { cacheOf, essayCacheOf, projectRoot } from '../incremental/paths.ts';
import { createEssayReader, type ReadingContext } from '../parse/read-essay.ts';
import { ledgerPath, readEssayLedger } from '../parse/read-ledger.ts';
import { type CachedEssay, type EssayCache, openEssayCache } from './essay-cache.ts';
import { essayKey, runWorkers } from './essay-pool.ts';

export interface EssayWithKey extends CachedEssay {
  /** Digest of everything that the essay was parsed from. */
  readonly key: string;
}

export interface ReadEssays {
  /** By path below `essays/`, sorted by path. */
  readonly byPath: ReadonlyMap<string, EssayWithKey>;
  readonly problems: readonly Problem[];
  /** Essays with errors as far as they parse, for the checks of what they name. */
  readonly partial: readonly ReadEssay[];
  readonly htmlOf: (id: EssayId) => string;
  readonly cache: EssayCache;
  /** Digest of the code that parsed the essays. */
  readonly code: string;
  /** How many essays were parsed. */
  readonly reparsed: number;
}

export interface ReadEssaysOptions {
  readonly content: string;
  readonly paths: readonly string[];
  readonly context: ReadingContext;
  /** The ledgers of essays that have moved, on which every essay may depend. */
  readonly ledgers: string;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  /** Essays of the previous load. */
  readonly before?: ReadonlyMap<string, EssayWithKey> | undefined;
}

/** Of the code that this process started with, which may have changed on disk since. */
let code: string | undefined;

export async function readEssays(options: ReadEssaysOptions): Promise<ReadEssays> {
  const { content, paths, context, ledgers, onProgress, before } = options;
  const cacheFolder = essayCacheOf(content);
  const cache = openEssayCache(cacheFolder);
  const digests = openFileDigests(content, openCache(join(cacheOf(content), 'digests')), 'essays.json');
  const { series, base, language, folderName } = context;
  code ??= codeDigest(projectRoot());
  const common = cacheKey(code, JSON.stringify([...series]), base, language, folderName, ledgers);
  const found = new Map<string, EssayWithKey>();
  const jobs: string[] = [];
  for (const path of paths) {
    const ledger = digests.digestOf(ledgerPath(path.replace(/\.md$/, ''))) ?? '';
    const digest = digests.digestOf(`essays/${path}`);
    const key = digest === null ? null : essayKey(path, digest, ledger, common);
    const previous = before?.get(path);
    const essay = key === null ? null : previous?.key === key ? previous : readCached(key, path);
    if (essay === null) jobs.push(path);
    else found.set(path, essay);
  }
  digests.save();
  const problems: Problem[] = [];
  const partial: ReadEssay[] = [];
  let done = 0;
  await runWorkers({ jobs, content, context, cacheFolder, common }, (result) => {
    done++;
    onProgress?.(done, jobs.length);
    if ('problems' in result) {
      problems.push(...result.problems);
      if (result.rest !== null) partial.push(result.rest);
      return;
    }
    const { path, key } = result;
    const essay = readCached(key, path);
    if (essay === null)
      throw new Error(`the cache lost ${key} as it was written: is ${cacheFolder} writable?`);
    found.set(path, essay);
  });
  const inOrder = paths.flatMap((path): [string, EssayWithKey][] => {
    const essay = found.get(path);
    return essay === undefined ? [] : [[path, essay]];
  });
  const htmlOf = openEssayHtml(content, context, cache, inOrder);
  return { byPath: new Map(inOrder), problems, partial, htmlOf, cache, code, reparsed: jobs.length };

  function readCached(key: string, path: string): EssayWithKey | null {
    const cached = atEssay('reading the essay from the cache', path.replace(/\.md$/, ''), () =>
      cache.read(key),
    );
    return cached === null ? null : { key, ...cached };
  }
}

/** Loads essay HTML from the cache on demand during rendering; rebuilds a missing entry. Retains no essay. */
function openEssayHtml(
  content: string,
  context: ReadingContext,
  cache: EssayCache,
  essays: readonly (readonly [path: string, EssayWithKey])[],
): (id: EssayId) => string {
  const files = new Map(
    essays.map(([path, { key, essay }]) => [essay.id, { path, key, digest: essay.digest }]),
  );
  return (id) => {
    const file = files.get(id);
    if (file === undefined) throw new Error(`there is no essay '${id}'`);
    const { path, key, digest } = file;
    const cached = cache.readHtml(key);
    if (cached !== null) return cached;
    const readEssay = createEssayReader(context, (essay) => readEssayLedger(content, essay));
    const read = readEssay(readFileSync(join(content, 'essays', path)), path);
    if ('problems' in read || read.essay.digest !== digest)
      throw new Error(`essays/${path} has changed since it was read; build again`);
    cache.write(key, read.essay, read.html);
    return read.html;
  };
}
