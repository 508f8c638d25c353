/**
 * Measures how slow this machine is by a short piece of work, so that no limit of the tests is a number of seconds of
 * some other machine. 1 is the machine on which the limits were chosen; a faster one counts as 1.
 */
import { createHash } from 'node:crypto';

/** CPU seconds and wall seconds that the reference work takes on that machine: two cores of 2.5 GHz, idle. */
const NOMINAL = 0.05;
const ROUNDS = 3;

export interface Slowness {
  /** By CPU time: the speed of the processor, whatever else runs. */
  cpu: number;
  /** By wall time: other programs slow this down too. */
  wall: number;
}

export function measureSlowness(): Slowness {
  let [cpu, wall] = [Infinity, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const [begun, used] = [performance.now(), process.cpuUsage()];
    referenceWork();
    const { user, system } = process.cpuUsage(used);
    cpu = Math.min(cpu, (user + system) / 1e6);
    wall += (performance.now() - begun) / 1000 / ROUNDS;
  }
  return { cpu: Math.max(1, cpu / NOMINAL), wall: Math.max(1, wall / NOMINAL) };
}

/** What our own code spends its time with: strings, maps and hashes. */
function referenceWork(): void {
  const counts = new Map<string, number>();
  for (let index = 0; index < 200_000; index++) {
    const word = `w${(index * 7919) % 5000}`;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const text = [...counts.keys()].join(' ').repeat(20);
  for (const [word] of text.matchAll(/w\d*7\b/g)) counts.delete(word);
  const hash = createHash('sha256');
  for (let index = 0; index < 40; index++) hash.update(text);
  hash.digest('hex');
}
