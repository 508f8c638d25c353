/**
 * The child process that builds one search index (`start-index-process.ts` starts it). The work runs in a worker thread,
 * so that the process can exit at any time when the build disconnects or dies.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

process.once('disconnect', () => process.exit());
process.once('message', (job) => {
  const thread = new Worker(join(import.meta.dirname, 'index-thread.ts'), { workerData: job });
  thread.once('message', (built) => process.send?.(built));
  thread.once('error', () => process.exit(1));
  thread.once('exit', (code) => {
    if (code !== 0) process.exit(1);
  });
});
