/** Has another process build a search index in a folder of its own, while this one does something else. */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuiltIndex, IndexOrder } from '../search/build/build-index.ts';
import { moveFolder } from './link-files.ts';

/** What the process is sent. */
export interface ProcessOrder {
  readonly content: string;
  /** Its essays' words are in the cache under their digests, whatever happens to the files meanwhile. */
  readonly order: IndexOrder;
  /** A folder that is created. */
  readonly outDir: string;
}

export interface IndexBeside {
  /** Whether it has ended, well or not. */
  readonly isDone: () => boolean;
  /** Moves the index to a place where nothing is and gives what is known of it; null where the process failed. */
  readonly take: (place: string) => Promise<BuiltIndex | null>;
  /** Ends the process if it is still there, and takes away what it has left. */
  readonly stop: () => Promise<void>;
}

/** `beside` is a path to whose name that of the folder is added. */
export function indexBeside(order: Omit<ProcessOrder, 'outDir'>, beside: string): IndexBeside {
  mkdirSync(dirname(beside), { recursive: true });
  // Of this process alone: one that is left from a build that was killed writes into another.
  const outDir = mkdtempSync(`${beside}-index-`);
  const { made, end } = start({ ...order, outDir });
  let isDone = false;
  void made.then(() => {
    isDone = true;
  });
  return {
    isDone: () => isDone,
    async take(place) {
      const built = await made;
      if (built === null) return null;
      mkdirSync(dirname(place), { recursive: true });
      moveFolder(outDir, place);
      return built;
    },
    async stop() {
      await end();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

interface Running {
  /** Null where it failed, whatever the reason. */
  readonly made: Promise<BuiltIndex | null>;
  /** Once this is done it writes nothing more. */
  readonly end: () => Promise<void>;
}

function start(order: ProcessOrder): Running {
  const child = startProcess(order);
  if (child === null) return { made: Promise.resolve(null), end: () => Promise.resolve() };
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.on('error', () => {
      if (child.pid === undefined) resolve(); // it couldn't be started
    });
  });
  const made = new Promise<BuiltIndex | null>((resolve) => {
    child.once('message', (built) => {
      resolve(built as BuiltIndex); // sent by index-thread.ts
      child.disconnect(); // it waits for this, so that its end can't come before what it says
    });
    void ended.then(() => resolve(null));
  });
  return {
    made,
    end() {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

/** Null where it can't be started, as where there are no more processes or files to be had. */
function startProcess(order: ProcessOrder): ChildProcess | null {
  let child: ChildProcess | null = null;
  try {
    // With the flags of this process: how TypeScript is read, and room for young objects.
    child = fork(join(import.meta.dirname, 'index-process.ts'), [], {
      serialization: 'advanced', // maps, and lists of numbers
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.on('error', () => {}); // told of by its missing number
    child.send(order, () => {}); // what has died by now is told of by its end
    return child;
  } catch {
    child?.kill('SIGKILL');
    return null;
  }
}
