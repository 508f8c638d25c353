/** One build at a time: a file with the process's id. A lock whose process is gone is taken over. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export type Lock = { readonly release: () => void } | { readonly heldBy: number };

export function takeLock(file: string): Lock {
  mkdirSync(dirname(file), { recursive: true });
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      const release = (): void => rmSync(file, { force: true });
      process.once('exit', release);
      return { release };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // node:fs throws errors with a code
    }
    const holder = Number(readOrEmpty(file));
    if (Number.isInteger(holder) && holder > 0 && holder !== process.pid && isRunning(holder))
      return { heldBy: holder };
    rmSync(file, { force: true });
  }
  throw new Error(`the lock ${file} can't be taken`);
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0); // sends nothing; throws where there is no such process
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // it is there, and another user's
  }
}
