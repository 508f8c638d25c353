/** Shares out the reading of essays to worker threads: each takes the next one that nobody has taken. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type EssayJobs, type JobResult, runEssayJobs } from './essay-jobs.ts';
import { projectRoot } from './project.ts';

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
    const worker = new Worker(join(projectRoot(), 'src', 'site', 'essay-worker.ts'), {
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
