/** The worker thread that imports files: a file that exhausts its memory or time ends this thread alone. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ReceivedPath } from './find-files.ts';
import { type FileOutcome, type ImportOptions, importFile } from './import-file.ts';
import { type ImportSessionOptions, openImportSession } from './session.ts';

export interface WorkerSetup {
  readonly session: ImportSessionOptions;
  readonly options: ImportOptions;
}

export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'usage-error'; readonly message: string }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'outcome'; readonly outcome: FileOutcome };

// run-imports.ts passes this type.
const setup = workerData as WorkerSetup;
const post = (message: WorkerMessage): void => parentPort?.postMessage(message);

const opened = openImportSession(setup.session);
if ('usageError' in opened) post({ kind: 'usage-error', message: opened.usageError });
else if ('error' in opened) post({ kind: 'error', message: opened.error });
else {
  parentPort?.on('message', async (file: ReceivedPath) =>
    post({ kind: 'outcome', outcome: await importFile(file, opened.session, setup.options) }),
  );
  post({ kind: 'ready' });
}
