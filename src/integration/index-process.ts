/**
 * A process that builds one search index (`index-beside.ts` starts it). The work is done in a thread, so that the
 * process notices at any time that it is no longer needed: when the build disconnects, or has died.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

process.once('disconnect', () => process.exit());
process.once('message', (order) => {
  const thread = new Worker(join(import.meta.dirname, 'index-thread.ts'), { workerData: order });
  thread.once('message', (built) => process.send?.(built));
  thread.once('error', () => process.exit(1));
  thread.once('exit', (code) => {
    if (code !== 0) process.exit(1);
  });
});
