/** Builds a search index in a child process, into a temporary folder, while this process renders pages. */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuiltIndex, IndexJob } from '../search/build/build-index.ts';
import { moveFolder } from './link-files.ts';

/** The message to the process. */
export interface ProcessJob {
  readonly content: string;
  /** The essays' words are in the cache under their digests, so changes of the files during the build have no effect. */
  readonly index: IndexJob;
  /** An empty folder. */
  readonly outDir: string;
}

export interface IndexProcess {
  /** Whether the process has ended, successfully or not. */
  readonly isDone: () => boolean;
  /** Moves the index to a folder that doesn't exist yet; null if the process failed. */
  readonly take: (folder: string) => Promise<BuiltIndex | null>;
  /** Ends the process if it is running, and removes its folder. */
  readonly stop: () => Promise<void>;
}

/** The path of the temporary folder begins with `prefix`. */
export function startIndexProcess(job: Omit<ProcessJob, 'outDir'>, prefix: string): IndexProcess {
  mkdirSync(dirname(prefix), { recursive: true });
  // A new folder, because a process of a build that was killed may still write into its own.
  const outDir = mkdtempSync(`${prefix}-index-`);
  const { result, end } = start({ ...job, outDir });
  let isDone = false;
  void result.then(() => {
    isDone = true;
  });
  return {
    isDone: () => isDone,
    async take(folder) {
      const built = await result;
      if (built === null) return null;
      mkdirSync(dirname(folder), { recursive: true });
      moveFolder(outDir, folder);
      return built;
    },
    async stop() {
      await end();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

interface Running {
  /** Null if the process failed, for any reason. */
  readonly result: Promise<BuiltIndex | null>;
  /** Kills the process and waits until it has ended, so that it writes nothing more. */
  readonly end: () => Promise<void>;
}

function start(job: ProcessJob): Running {
  const child = forkProcess(job);
  if (child === null) return { result: Promise.resolve(null), end: () => Promise.resolve() };
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.on('error', () => {
      if (child.pid === undefined) resolve(); // it couldn't be started
    });
  });
  const result = new Promise<BuiltIndex | null>((resolve) => {
    child.once('message', (built) => {
      resolve(built as BuiltIndex); // sent by index-thread.ts
      child.disconnect(); // the process waits for this, so that its exit can't overtake its message
    });
    void ended.then(() => resolve(null));
  });
  return {
    result,
    end() {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

/** Null if the process can't be started, as at the system's limit of processes or files. */
function forkProcess(job: ProcessJob): ChildProcess | null {
  let child: ChildProcess | null = null;
  try {
    // It inherits the flags of this process: type stripping, and the size of the young generation.
    child = fork(join(import.meta.dirname, 'index-process.ts'), [], {
      serialization: 'advanced', // maps, and lists of numbers
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.on('error', () => {}); // `start` sees that it has no pid
    child.send(job, () => {}); // if it has died already, `start` sees its exit
    return child;
  } catch {
    child?.kill('SIGKILL');
    return null;
  }
}
