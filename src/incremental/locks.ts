/**
 * One at a time: a file that names the process that holds it. A lock whose process is gone is taken over. Its
 * number alone doesn't tell, since numbers are given out again: where the system says when a process began, that
 * is written too.
 */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { lockOf } from './paths.ts';

export type Lock = { readonly release: () => void } | { readonly heldBy: number };

export function takeLock(file: string): Lock {
  mkdirSync(dirname(file), { recursive: true });
  const mine = `${process.pid} ${beginningOf(process.pid)}`.trim();
  const beside = `${file}.${process.pid}`;
  for (let attempt = 0; attempt < 3; attempt++) {
    if (place(beside, file, mine)) {
      const release = (): void => {
        process.removeListener('exit', release);
        if (readOrEmpty(file) === mine) rmSync(file, { force: true });
      };
      process.once('exit', release);
      return { release };
    }
    const held = readOrEmpty(file);
    const holder = Number(held.split(' ')[0]);
    if (Number.isInteger(holder) && holder > 0 && holder !== process.pid && isRunning(holder, held))
      return { heldBy: holder };
    takeAway(file, held, beside);
  }
  throw new Error(`the lock ${file} can't be taken`);
}

/** Puts a whole file in place, or answers false where there is one. */
function place(beside: string, file: string, text: string): boolean {
  writeFileSync(beside, text);
  try {
    linkSync(beside, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // node:fs throws errors with a code
    return false;
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Takes a stale lock away; one that somebody has taken over meanwhile is put back. */
function takeAway(file: string, stale: string, beside: string): void {
  const aside = `${beside}.stale`;
  try {
    renameSync(file, aside);
    if (readOrEmpty(aside) !== stale) linkSync(aside, file);
  } catch {
    // Somebody else was faster: the next attempt sees by whom.
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

function isRunning(pid: number, held: string): boolean {
  try {
    process.kill(pid, 0); // sends nothing; throws where there is no such process
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false; // else it is there, and another user's
  }
  const [, began = ''] = held.split(' ');
  const begins = beginningOf(pid);
  return began === '' || begins === '' || began === begins;
}

/** When a process began, in ticks since the machine did (Linux); empty where the system doesn't say. */
function beginningOf(pid: number): string {
  const stat = readOrEmpty(`/proc/${pid}/stat`);
  // The name stands in brackets and may hold anything; the 22nd field is the 20th after it.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

/** Several locks, all or none: a content folder and the site's folder, say, each used by one command at a time. */

/** Each path is locked by itself, so that builds of two archives don't wait for each other. */
export function takeLocks(paths: readonly string[]): Lock {
  const releases: (() => void)[] = [];
  const release = (): void => {
    for (const each of releases) each();
  };
  for (const file of new Set(paths.map(lockOf))) {
    const lock = takeLock(file);
    if ('heldBy' in lock) {
      release();
      return lock;
    }
    releases.push(lock.release);
  }
  return { release };
}
