/**
 * Lock files: each names the process that holds it, so that one command at a time works on a folder. The lock of a
 * process that has ended is replaced. Pids are reused, so the lock also has the start time of its process, where the
 * system tells it.
 */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { lockOf } from './paths.ts';

export type Lock = { readonly release: () => void } | { readonly heldBy: number };

/** Locks all of the folders (the content folder and the output folder of a build), or none. */
export function takeLocks(folders: readonly string[]): Lock {
  const releases: (() => void)[] = [];
  const release = (): void => {
    for (const each of releases) each();
  };
  for (const file of new Set(folders.map(lockOf))) {
    const lock = takeLock(file);
    if ('heldBy' in lock) {
      release();
      return lock;
    }
    releases.push(lock.release);
  }
  return { release };
}

export function takeLock(file: string): Lock {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${process.pid} ${startTimeOf(process.pid)}`.trim();
  const temp = `${file}.${process.pid}`;
  for (let attempt = 0; attempt < 3; attempt++) {
    if (writeIfAbsent(temp, file, own)) {
      const release = (): void => {
        process.removeListener('exit', release);
        if (readOrEmpty(file) === own) rmSync(file, { force: true });
      };
      process.once('exit', release);
      return { release };
    }
    const held = readOrEmpty(file);
    const [holder, startTime = ''] = held.split(' ');
    const pid = Number(holder);
    if (Number.isInteger(pid) && pid > 0 && pid !== process.pid && isRunning(pid, startTime))
      return { heldBy: pid };
    removeStale(file, held, temp);
  }
  throw new Error(`the lock file ${file} can't be written`);
}

/** Writes a file atomically, as a link to a temp file; returns false if the file exists. */
function writeIfAbsent(temp: string, file: string, text: string): boolean {
  writeFileSync(temp, text);
  try {
    linkSync(temp, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // node:fs throws errors with a code
    return false;
  } finally {
    rmSync(temp, { force: true });
  }
}

/** Removes a stale lock; restores it if another process has replaced it since it was read. */
function removeStale(file: string, stale: string, temp: string): void {
  const aside = `${temp}.stale`;
  try {
    renameSync(file, aside);
    if (readOrEmpty(aside) !== stale) linkSync(aside, file);
  } catch {
    // Another process was faster: the next attempt reads its lock.
  }
  rmSync(aside, { force: true });
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isRunning(pid: number, startTime: string): boolean {
  try {
    process.kill(pid, 0); // sends no signal; throws if there is no such process
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false; // EPERM: a process of another user
  }
  const now = startTimeOf(pid);
  return startTime === '' || now === '' || startTime === now;
}

/** Start time of a process in clock ticks since boot (Linux); empty on other systems. */
function startTimeOf(pid: number): string {
  const stat = readOrEmpty(`/proc/${pid}/stat`);
  // The name is in brackets and may contain any character. The start time is field 22, the 20th after the name.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
