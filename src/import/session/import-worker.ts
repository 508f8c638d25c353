/** The thread in which files are imported: it alone is at risk from what a file holds, and can be begun anew. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ReceivedPath } from './find-files.ts';
import { type FileOutcome, type ImportOptions, importFile } from './import-file.ts';
import { type ImportSessionOptions, openImportSession } from './session.ts';

export interface WorkerSetup {
  readonly desk: ImportSessionOptions;
  readonly options: ImportOptions;
}

export type ThreadAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'wrong'; readonly line: string }
  | { readonly kind: 'trouble'; readonly line: string }
  | { readonly kind: 'outcome'; readonly outcome: FileOutcome };

// run-imports.ts starts this thread with a setup of this shape.
const { desk: deskOptions, options } = workerData as WorkerSetup;
const answer = (message: ThreadAnswer): void => parentPort?.postMessage(message);

const opened = openImportSession(deskOptions);
if ('wrong' in opened) answer({ kind: 'wrong', line: opened.wrong });
else if ('error' in opened) answer({ kind: 'trouble', line: opened.error });
else {
  parentPort?.on('message', async (file: ReceivedPath) =>
    answer({ kind: 'outcome', outcome: await importFile(file, opened.desk, options) }),
  );
  answer({ kind: 'ready' });
}
