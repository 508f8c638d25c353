/** Several locks, all or none: a content folder and the site's folder, say, each used by one command at a time. */
import { lockOf } from '../../src/site/project.ts';
import { type Lock, takeLock } from './lock.ts';

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
