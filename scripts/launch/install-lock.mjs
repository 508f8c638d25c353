/**
 * One install at a time. The lock is a file that names the processes at work, launch and npm; it holds as long
 * as one of them lives, so that a launch that was killed locks nobody out, and its npm is still waited for.
 */
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const PAUSE = 200; // milliseconds between two looks

/**
 * Waits until the lock is ours.
 *
 * @param {string} path
 * @param {(line: string) => void} say
 */
export async function takeInstallLock(path, say) {
  mkdirSync(dirname(path), { recursive: true });
  let announced = false;
  while (!create(path)) {
    const owners = ownersOf(path);
    if (owners.length > 0 && !owners.some(isAlive)) {
      takeAway(path, owners);
      continue;
    }
    if (!announced)
      say(
        `Another command is installing (process ${owners.join(', ')}); waiting for it. If none is, delete ${path}.`,
      );
    announced = true;
    await wait(PAUSE);
  }
  return {
    /** @param {number} pid */
    add: (pid) => appendFileSync(path, `${pid}\n`),
    release: () => rmSync(path, { force: true }),
  };
}

/** @param {string} path */
function create(path) {
  try {
    writeFileSync(path, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Empty where the file has just gone, or isn't written yet: look again.
 *
 * @param {string} path
 */
function ownersOf(path) {
  try {
    return readFileSync(path, 'utf8').split('\n').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
  try {
    // In a container nobody may collect the dead, and they answer to signals for ever. State Z: it has ended.
    return !/\) Z [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

/**
 * Two that wait may both find the lock dead; moving it aside is atomic, so that one of them gets it. Whoever
 * caught a new lock in its place puts it back.
 *
 * @param {string} path
 * @param {number[]} dead
 */
function takeAway(path, dead) {
  const aside = `${path}-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (ownersOf(aside).join() === dead.join()) rmSync(aside, { force: true });
  else renameSync(aside, path);
}
