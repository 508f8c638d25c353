/** A thread that reads its share of the essays and answers for each. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadingContext } from './read-essay.ts';
import { runHere } from './read-essays.ts';

export interface EssayJob {
  /** Path below `essays/`. */
  readonly path: string;
  /** Key under which the result is kept. */
  readonly key: string;
}

export interface EssayJobs {
  readonly jobs: readonly EssayJob[];
  readonly content: string;
  readonly context: ReadingContext;
  readonly cacheFolder: string;
}

if (parentPort !== null) {
  const { jobs, ...shared } = workerData as EssayJobs; // given by readEssays
  for (const result of runHere(jobs, shared)) parentPort.postMessage(result);
}
