/**
 * Tells a test that hangs from one that is slow, and stops the one that hangs. A file is charged with the time in which
 * neither it nor a program that it started did any work, and with the CPU time that they used. Time in which they wait
 * for a processor is charged to nobody, so other programs on the machine don't change a verdict.
 */
import { type Process, type ProcessTable, processTree, readProcessTable } from './process-table.ts';

/** Seconds. */
export interface Limits {
  asleep: number;
  working: number;
}

export interface Charge {
  asleep: number;
  working: number;
}

export interface Watch {
  /** Why each file that was stopped was, by its path as given; the runner's path is empty. */
  readonly stopped: ReadonlyMap<string, string>;
  readonly end: () => void;
}

/** Milliseconds between two looks at the processes. */
const PAUSE = 1000;

/**
 * Watches the files that a `node --test` with this process id runs, each in a child process of its own. The runner
 * itself is stopped where it waits for something that no file does any more, such as a pipe that a program left open.
 */
export function watchFiles(runner: number, files: readonly string[], limits: Limits): Watch {
  const charges = new Map<number, Charge>();
  const stopped = new Map<string, string>();
  let before = readProcessTable();
  let seen = performance.now();

  const timer = setInterval(() => {
    const [now, table] = [performance.now(), readProcessTable()];
    const seconds = (now - seen) / 1000;
    const trees = [...table.values()]
      .filter(({ parent }) => parent === runner)
      .map((child) => processTree(table, child.pid));
    // What no single file started, such as a browser that all share, works for any of them.
    const pids = new Set(trees.flat().map(({ pid }) => pid));
    const shared = processTree(table, process.pid).filter(
      ({ pid }) => pid !== process.pid && pid !== runner && !pids.has(pid),
    );
    for (const tree of [...trees, processTree(table, runner)]) {
      const [{ pid, command } = { pid: runner, command: '' }] = tree;
      const charge = addLook(charges.get(pid) ?? { asleep: 0, working: 0 }, tree, shared, before, seconds);
      charges.set(pid, charge);
      // The runner sleeps where a file does, which is stopped first, and works where any of them does.
      const ofRunner = { asleep: 2 * limits.asleep, working: Infinity };
      const why = reasonToStop(charge, pid === runner ? ofRunner : limits);
      if (why === null) continue;
      const file = files.find((path) => command.includes(path)) ?? '';
      stopped.set(file, why);
      for (const { pid: each } of tree.reverse()) kill(each);
    }
    [before, seen] = [table, now];
  }, PAUSE);

  return { stopped, end: () => clearInterval(timer) };
}

/** Adds the time between two looks at the processes of a file to what it is charged with. */
export function addLook(
  charge: Charge,
  tree: readonly Process[],
  shared: readonly Process[],
  before: ProcessTable,
  seconds: number,
): Charge {
  const used = tree.reduce((sum, { pid, cpu }) => sum + Math.max(0, cpu - (before.get(pid)?.cpu ?? 0)), 0);
  const isAsleep = used < seconds / 10 && [...tree, ...shared].every(({ isRunnable }) => !isRunnable);
  return {
    asleep: charge.asleep + (isAsleep ? seconds : 0),
    working: charge.working + used,
  };
}

export function reasonToStop(charge: Charge, limits: Limits): string | null {
  if (charge.asleep > limits.asleep)
    return `it hangs: for ${Math.round(charge.asleep)} s neither it nor a program that it started did any work`;
  if (charge.working > limits.working)
    return `it doesn't end: it has used ${Math.round(charge.working)} s of CPU time`;
  return null;
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
