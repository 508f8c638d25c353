/**
 * Reads all essays, each at most once: what is in the cache is taken from there, the rest is shared out to worker
 * threads. Bodies and HTML stay on disk; only words and records are held.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Problem } from '../archive/problem.ts';
import type { ReadEssay } from '../archive/records.ts';
import type { EssayId } from '../archive/schema/id.ts';
import { ledgerPath, readEssayLedger } from '../folder/read-essay-ledger.ts';
import { type Cache, cacheKey, openCache } from './cache.ts';
import { codeVersion } from './code-version.ts';
import type { EssayJob, EssayJobs } from './essay-worker.ts';
import { cacheOf, projectRoot } from './project.ts';
import { createEssayReader, type EssayRead, type ReadingContext } from './read-essay.ts';

export interface ReadEssays {
  readonly essays: readonly ReadEssay[];
  readonly problems: readonly Problem[];
  /** What could be read of essays with mistakes: for the checks of what they name, and nothing else. */
  readonly rests: readonly ReadEssay[];
  /** Keys of the cached HTML. */
  readonly htmlKeys: ReadonlyMap<EssayId, string>;
  /** Keys of the words of each essay, by `text`. */
  readonly textKeys: WeakMap<object, string>;
  readonly cache: Cache;
  /** How many had to be read anew. */
  readonly fresh: number;
}

/** Fewer essays than this are read faster here than a thread starts. */
const WORTH_A_THREAD = 12;

export interface ReadEssaysOptions {
  readonly content: string;
  readonly paths: readonly string[];
  readonly context: ReadingContext;
  /** Digest of the ledgers of essays that have moved: any of these may be asked for them. */
  readonly ledgers: string;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

export async function readEssays({
  content,
  paths,
  context,
  ledgers,
  onProgress,
}: ReadEssaysOptions): Promise<ReadEssays> {
  const folder = join(cacheOf(content), 'essays');
  const cache = openCache(folder);
  const common = [
    codeVersion(projectRoot()),
    JSON.stringify([...context.series]),
    context.base,
    context.folderName,
    ledgers,
  ];
  const essays: ReadEssay[] = [];
  const problems: Problem[] = [];
  const rests: ReadEssay[] = [];
  const htmlKeys = new Map<EssayId, string>();
  const textKeys = new WeakMap<object, string>();
  const jobs: EssayJob[] = [];
  const used = new Set<string>();
  for (const path of paths) {
    const digest = createHash('sha256')
      .update(readFileSync(join(content, 'essays', path)))
      .digest('hex');
    const key = cacheKey(digest, path, ledgerDigest(content, path), ...common);
    const stored = cache.read(`${key}.json`);
    // The page reads the HTML later; that it is whole is made sure of now, while it can still be made again.
    if (stored !== null && cache.read(`${key}.html`) !== null)
      take(JSON.parse(stored) as ReadEssay, key); // written by `store`
    else jobs.push({ path, key });
  }
  let done = 0;
  for await (const result of run(jobs, { content, context, cacheFolder: folder })) {
    done++;
    onProgress?.(done, jobs.length);
    if ('problems' in result) {
      problems.push(...result.problems);
      if (result.rest !== null) rests.push(result.rest);
    } else {
      const stored = cache.read(`${result.key}.json`);
      if (stored === null)
        throw new Error(`the cache lost ${result.key} as it was written: is ${folder} writable?`);
      take(JSON.parse(stored) as ReadEssay, result.key); // written by the job just now
    }
  }
  cache.keepOnly(used);
  return { essays, problems, rests, htmlKeys, textKeys, cache, fresh: jobs.length };

  function take(essay: ReadEssay, key: string): void {
    essays.push(essay);
    htmlKeys.set(essay.id, `${key}.html`);
    textKeys.set(essay.text, key);
    used.add(`${key}.json`).add(`${key}.html`);
  }
}

/** Digest of the ledger of an essay that stands where it was published; empty where there is none. */
function ledgerDigest(content: string, path: string): string {
  const file = join(content, ledgerPath(path.replace(/\.md$/, '')));
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : '';
}

export type JobResult = { readonly key: string } | Extract<EssayRead, { readonly problems: unknown }>;

async function* run(jobs: readonly EssayJob[], shared: Omit<EssayJobs, 'jobs'>): AsyncGenerator<JobResult> {
  const threads = jobs.length < WORTH_A_THREAD ? 0 : availableParallelism();
  if (threads === 0) {
    yield* runHere(jobs, shared);
    return;
  }
  // Jobs are dealt out round-robin: long and short essays of one period go to different threads.
  const hands = Array.from({ length: threads }, (_, hand) =>
    jobs.filter((_, index) => index % threads === hand),
  );
  const queue: JobResult[] = [];
  let running = hands.length;
  let failure: Error | null = null;
  let wake = (): void => {};
  const workers = hands.map((hand) => {
    const worker = new Worker(join(projectRoot(), 'src', 'site', 'essay-worker.ts'), {
      workerData: { ...shared, jobs: hand } satisfies EssayJobs,
    });
    worker.on('message', (result: JobResult) => {
      queue.push(result);
      wake();
    });
    worker.on('error', (error) => {
      failure = error instanceof Error ? error : new Error(String(error));
      wake();
    });
    worker.on('exit', () => {
      running--;
      wake();
    });
    return worker;
  });
  try {
    for (;;) {
      const result = queue.shift();
      if (result !== undefined) yield result;
      else if (failure !== null) throw new Error('a thread that reads essays failed', { cause: failure });
      else if (running === 0) return;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Does the jobs in this thread, and writes what they yield into the cache. */
export function* runHere(
  jobs: readonly EssayJob[],
  { content, context, cacheFolder }: Omit<EssayJobs, 'jobs'>,
): Generator<JobResult> {
  const readEssay = createEssayReader(context, (essay) => readEssayLedger(content, essay));
  const cache = openCache(cacheFolder);
  for (const { path, key } of jobs) {
    const read = readEssay(readFileSync(join(content, 'essays', path)), path);
    if ('problems' in read) {
      yield read;
      continue;
    }
    cache.write(`${key}.html`, read.html);
    cache.write(`${key}.json`, JSON.stringify(read.essay));
    yield { key };
  }
}
