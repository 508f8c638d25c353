/** A thread that reads essays and answers for each. */
import { parentPort, workerData } from 'node:worker_threads';
import { type EssayJobs, runEssayJobs } from './essay-pool.ts';

if (parentPort !== null)
  for (const result of runEssayJobs(workerData as EssayJobs)) // given by `runWorkers`
    parentPort.postMessage(result);
