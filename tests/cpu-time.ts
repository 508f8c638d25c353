/**
 * CPU time of pieces of work, for tests of how it grows with the text. They compare two times of the same run and never
 * one with a number of seconds, so they hold on a machine of any speed.
 */
import assert from 'node:assert/strict';

/** Four is linear and sixteen quadratic; what is between is the noise of the machine. */
const MOST = 9;
const TIMES = 4;
const RUNS = 5;

/** CPU milliseconds of this thread, the least of some runs: other programs and threads don't count. */
export function cpuTimeOf(work: () => void, runs = 3): number {
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const begun = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(begun);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/**
 * Says how the time of `work` grows where the text becomes four times as long, or gives null where it grows with the
 * text. `ordinary` is the time that an ordinary text of the longer length takes: whatever takes less is no danger, and
 * too short to measure. What seems to grow faster is measured again, because a machine may pause at any time.
 */
export function growthFault(
  work: (length: number) => () => void,
  length: number,
  ordinary = 0,
): string | null {
  const [onShort, onLong] = [work(length), work(length * TIMES)];
  cpuTimeOf(onShort, 1); // compiled before it is measured: a slow first run would hide the growth
  let [short, long] = [Infinity, Infinity];
  for (let run = 0; run < RUNS; run++) {
    short = Math.min(short, cpuTimeOf(onShort, 1));
    long = Math.min(long, cpuTimeOf(onLong, 1));
    if (long < ordinary || long < MOST * short) return null;
  }
  return `${short.toFixed(1)} ms of CPU time for ${length}, ${long.toFixed(1)} ms for ${TIMES} times as much`;
}

export function assertLinear(work: (length: number) => () => void, length: number, ordinary = 0): void {
  assert.equal(growthFault(work, length, ordinary), null);
}
