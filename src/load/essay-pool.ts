/** Shares out the reading of essays to worker threads: each takes the next one that nobody has taken. */
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

/** Fewer essays than this are read faster here than a thread starts. */
const WORTH_A_THREAD = 12;

export async function* runWorkers(given: EssayJobs): AsyncGenerator<JobResult> {
  const { jobs } = given;
  const threads = jobs.length < WORTH_A_THREAD ? 0 : availableParallelism();
  if (threads === 0) {
    yield* runEssayJobs(given);
    return;
  }
  // One counter for all threads, so that none is idle while essays are left.
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const queue: JobResult[] = [];
  let running = threads;
  let failure: Error | null = null;
  let wake = (): void => {};
  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(join(projectRoot(), 'src', 'load', 'essay-worker.ts'), {
      workerData: { ...given, taken } satisfies EssayJobs,
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

/** Reads essays one after another, and writes what they yield into the cache. */
export interface EssayJob {
  /** Path below `essays/`. */
  readonly path: string;
  /** Digest of the ledger of an essay that stands where it was published; empty where there is none. */
  readonly ledger: string;
}

export interface EssayJobs {
  readonly jobs: readonly EssayJob[];
  readonly content: string;
  readonly context: ReadingContext;
  readonly cacheFolder: string;
  /** Digest of what every essay depends on beside its own files. */
  readonly common: string;
  /** How many jobs are taken, where several threads share them. */
  readonly taken?: Int32Array | undefined;
}

export type JobResult =
  | { readonly path: string; readonly key: string }
  | { readonly problems: readonly Problem[]; readonly rest: ReadEssay | null };

export function* runEssayJobs(given: EssayJobs): Generator<JobResult> {
  const { jobs, content, context, cacheFolder, common } = given;
  const taken = given.taken ?? new Int32Array(1);
  const ledgers = new Map<string, string>();
  const readEssay = createEssayReader(context, (essay) =>
    readEssayLedger(content, essay, (bytes) => ledgers.set(essay, sha256Of(bytes))),
  );
  const cache = openEssayCache(cacheFolder);
  for (;;) {
    const job = jobs[Atomics.add(taken, 0, 1)];
    if (job === undefined) return;
    const { path } = job;
    ledgers.clear();
    const id = path.replace(/\.md$/, '');
    const read = atEssay('reading the essay', id, () =>
      readEssay(readFileSync(join(content, 'essays', path)), path),
    );
    if ('problems' in read) {
      yield read;
      continue;
    }
    // Of the bytes that were read: both files may have changed since they were looked at.
    const ledger = ledgers.get(read.essay.id) ?? '';
    const key = essayKey(read.essay.digest, { path, ledger }, common);
    atEssay('preparing the essay for comparison', id, () => cache.write(key, read.essay, read.html));
    yield { path, key };
  }
}

/** Key of what an essay yields; `digest` is that of its file. */
export const essayKey = (digest: string, { path, ledger }: EssayJob, common: string): string =>
  cacheKey(digest, path, ledger, common);
