/**
 * Imports files one after the other in a worker thread of limited memory. A file that exceeds the limits of memory or
 * time is refused, and the next file gets a new worker.
 */
import { Worker } from 'node:worker_threads';
import type { ReceivedPath } from './find-files.ts';
import type { FileOutcome } from './import-file.ts';
import type { WorkerMessage, WorkerSetup } from './import-worker.ts';

/** Importing four megabytes of text takes some 200 MB. */
const MAX_MEMORY_MB = 280;
const MAX_MILLISECONDS = 120_000;

export type ImportsStarted =
  | { readonly kind: 'ready'; readonly imports: Imports }
  | Exclude<WorkerMessage, { kind: 'ready' | 'outcome' }>;

export interface Imports {
  importNext(file: ReceivedPath): Promise<FileOutcome>;
  end(): Promise<void>;
}

export async function startImports(setup: WorkerSetup): Promise<ImportsStarted> {
  let worker = startWorker(setup);
  const first = await nextMessage(worker);
  if (first.kind === 'usage-error' || first.kind === 'error') return first;
  if (first.kind !== 'ready') throw startFailed(first);
  return {
    kind: 'ready',
    imports: {
      async importNext({ path, ...file }) {
        worker.postMessage({ path, ...file });
        const next = await nextMessage(worker);
        if (next.kind === 'outcome') return next.outcome;
        await worker.terminate();
        worker = startWorker(setup);
        const restarted = await nextMessage(worker);
        if (restarted.kind !== 'ready') throw startFailed(restarted);
        const message = next.kind === 'exited' ? next.reason : next.kind;
        return { path, outcome: 'refused', message, line: null, written: [], report: null };
      },
      async end() {
        await worker.terminate();
      },
    },
  };
}

const startWorker = (setup: WorkerSetup): Worker =>
  new Worker(new URL('./import-worker.ts', import.meta.url), {
    workerData: setup,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB, maxYoungGenerationSizeMb: 24 },
  });

type Exited = { readonly kind: 'exited'; readonly reason: string; readonly error: unknown };

/** Has the worker's error as its cause, so that the command can report a system error, as of an unreadable file. */
const startFailed = (message: WorkerMessage | Exited): Error =>
  new Error('the import worker could not start', {
    cause: message.kind === 'exited' ? message.error : message,
  });

/** The next message of the worker, or why there is none. */
function nextMessage(worker: Worker): Promise<WorkerMessage | Exited> {
  const { promise, resolve } = Promise.withResolvers<WorkerMessage | Exited>();
  const exited = (reason: string, error: unknown = null): void => resolve({ kind: 'exited', reason, error });
  const onError = (error: unknown): void => {
    const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    exited(
      isMemory
        ? 'it takes more memory than any text should'
        : `it could not be read: ${error instanceof Error ? error.message : String(error)}`,
      error,
    );
  };
  const onExit = (): void => exited('it ended the worker that imported it');
  const onTimeout = (): void =>
    exited(`it takes more than ${MAX_MILLISECONDS / 60_000} minutes, as no text does`);
  const timeout = setTimeout(onTimeout, MAX_MILLISECONDS);
  worker.once('message', resolve).once('error', onError).once('exit', onExit);
  return promise.finally(() => {
    clearTimeout(timeout);
    worker.off('message', resolve).off('error', onError).off('exit', onExit);
  });
}
