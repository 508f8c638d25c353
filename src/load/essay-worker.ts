/** The worker of `essay-pool.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { type EssayJobs, runEssayJobs } from './essay-pool.ts';

const jobs = workerData as EssayJobs; // passed by `runWorkers`
for (const result of runEssayJobs(jobs)) parentPort?.postMessage(result);
