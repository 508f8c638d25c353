/**
 * Imports files one after the other in a thread of limited memory. A file that takes more memory or more time
 * than any text should ends the thread, is refused with that reason, and the next file gets a new thread.
 */
import { Worker } from 'node:worker_threads';
import type { ReceivedPath } from './find-files.ts';
import type { FileOutcome } from './import-file.ts';
import type { ThreadAnswer, WorkerSetup } from './import-worker.ts';

/** Four megabytes of text need some 200 MB on their way. */
const MEMORY_MB = 280;
const MILLISECONDS = 120_000;

export type ImportsStarted =
  | { readonly kind: 'ready'; readonly imports: Imports }
  | Exclude<ThreadAnswer, { kind: 'ready' | 'outcome' }>;

export interface Imports {
  importNext(file: ReceivedPath): Promise<FileOutcome>;
  end(): Promise<void>;
}

export async function startImports(setup: WorkerSetup): Promise<ImportsStarted> {
  let worker = startThread(setup);
  const first = await answerOf(worker);
  if (first.kind === 'wrong' || first.kind === 'trouble') return first;
  if (first.kind !== 'ready') throw couldNotBegin(first);
  return {
    kind: 'ready',
    imports: {
      async importNext(file) {
        worker.postMessage(file);
        const next = await answerOf(worker);
        if (next.kind === 'outcome') return next.outcome;
        await worker.terminate();
        worker = startThread(setup);
        const again = await answerOf(worker);
        if (again.kind !== 'ready') throw couldNotBegin(again);
        return {
          path: file.path,
          outcome: 'refused',
          message: next.kind === 'gone' ? next.reason : next.kind,
          line: null,
          written: [],
          report: null,
        };
      },
      async end() {
        await worker.terminate();
      },
    },
  };
}

const startThread = (setup: WorkerSetup): Worker =>
  new Worker(new URL('./import-worker.ts', import.meta.url), {
    workerData: setup,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 24 },
  });

type Answer = ThreadAnswer | { readonly kind: 'gone'; readonly reason: string; readonly error: unknown };

/** What the system refused to the thread, a file that can't be read say, is told in the end as to any command. */
const couldNotBegin = (answer: Answer): Error =>
  new Error('the thread that imports could not begin', {
    cause: answer.kind === 'gone' ? answer.error : answer,
  });

/** The next answer of the thread, or how it came to an end. */
function answerOf(worker: Worker): Promise<Answer> {
  return new Promise((resolve) => {
    const limit = setTimeout(
      () =>
        settle({
          kind: 'gone',
          reason: `it takes more than ${MILLISECONDS / 60_000} minutes, as no text does`,
          error: null,
        }),
      MILLISECONDS,
    );
    const onError = (error: unknown): void => {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      settle({
        kind: 'gone',
        reason:
          code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? 'it takes more memory than any text should'
            : `it could not be read: ${error instanceof Error ? error.message : String(error)}`,
        error,
      });
    };
    const onExit = (): void =>
      settle({ kind: 'gone', reason: 'it ended the thread that read it', error: null });
    worker.once('message', settle).once('error', onError).once('exit', onExit);

    function settle(answer: Answer): void {
      clearTimeout(limit);
      worker.off('message', settle).off('error', onError).off('exit', onExit);
      resolve(answer);
    }
  });
}
