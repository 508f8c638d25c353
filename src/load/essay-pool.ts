/** A worker pool for parsing essays; workers take jobs from a shared atomic counter. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { sha256Of } from '../algorithms/sha256.ts';
import { atEssay } from '../archive/at-step.ts';
import type { Problem } from '../archive/problem.ts';
import type { ReadEssay } from '../archive/records.ts';
import { cacheKey } from '../incremental/cache.ts';
import { projectRoot } from '../incremental/paths.ts';
import { createEssayReader, type ReadingContext } from '../parse/read-essay.ts';
import { readEssayLedger } from '../parse/read-ledger.ts';
import { openEssayCache } from './essay-cache.ts';

export interface EssayJobs {
  /** Paths below `essays/`. */
  readonly jobs: readonly string[];
  readonly content: string;
  readonly context: ReadingContext;
  readonly cacheFolder: string;
  /** Digest of what every essay depends on besides its own files. */
  readonly common: string;
  /** Index of the next job, shared by all workers. */
  readonly nextJob?: Int32Array | undefined;
}

export type JobResult =
  | { readonly path: string; readonly key: string }
  | { readonly problems: readonly Problem[]; readonly rest: ReadEssay | null };

/** Fewer essays are parsed faster in this thread than a worker starts. */
const MIN_JOBS = 12;

/** Parses essays and writes them to the cache. Results arrive in any order. */
export async function runWorkers(options: EssayJobs, onResult: (result: JobResult) => void): Promise<void> {
  if (options.jobs.length < MIN_JOBS) {
    for (const result of runEssayJobs(options)) onResult(result);
    return;
  }
  const nextJob = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: EssayJobs = { ...options, nextJob };
  const file = join(projectRoot(), 'src', 'load', 'essay-worker.ts');
  const workers = Array.from({ length: availableParallelism() }, () => new Worker(file, { workerData }));
  try {
    await Promise.all(workers.map((worker) => receiveResults(worker, onResult)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

const receiveResults = (worker: Worker, onResult: (result: JobResult) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    worker.on('message', (result: JobResult) => {
      try {
        onResult(result);
      } catch (error) {
        reject(error);
      }
    });
    worker.on('error', (cause) => reject(new Error('a worker that parses essays failed', { cause })));
    worker.on('exit', () => resolve());
  });

export function* runEssayJobs(options: EssayJobs): Generator<JobResult> {
  const { jobs, content, context, cacheFolder, common, nextJob = new Int32Array(1) } = options;
  const ledgers = new Map<string, string>();
  const readEssay = createEssayReader(context, (essay) =>
    readEssayLedger(content, essay, (bytes) => ledgers.set(essay, sha256Of(bytes))),
  );
  const cache = openEssayCache(cacheFolder);
  for (;;) {
    const path = jobs[Atomics.add(nextJob, 0, 1)];
    if (path === undefined) return;
    ledgers.clear();
    const id = path.replace(/\.md$/, '');
    const read = atEssay('reading the essay', id, () =>
      readEssay(readFileSync(join(content, 'essays', path)), path),
    );
    if ('problems' in read) {
      yield read;
      continue;
    }
    // The key is of the bytes that were read: both files may have changed since the job was created.
    const ledger = ledgers.get(read.essay.id) ?? '';
    const key = essayKey(path, read.essay.digest, ledger, common);
    atEssay('preparing the essay for comparison', id, () => cache.write(key, read.essay, read.html));
    yield { path, key };
  }
}

/** Key of a parsed essay, from the digests of its file and of its ledger, which is empty if there is none. */
export const essayKey = (path: string, essay: string, ledger: string, common: string): string =>
  cacheKey(path, essay, ledger, common);
