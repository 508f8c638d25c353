/** What a process costs, whatever it is written in: read from the system while it runs (Linux; elsewhere time alone). */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessCost {
  /** From its start to its end. */
  readonly seconds: number;
  /** Of the processor, all threads; null where the system doesn't say. */
  readonly cpu: number | null;
  /** Bytes of memory at its highest, of the largest process that it started or is; null where the system doesn't say. */
  readonly peak: number | null;
  readonly output: string;
}

/** Times between two looks, in milliseconds. */
const LOOK = 25;
/** Ticks of the kernel's clock in a second, as Linux tells them to programs on every machine. */
const TICKS = 100;

/** Throws where it ends with an error. */
export async function measureProcess(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<ProcessCost> {
  const started = performance.now();
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (output += part.toString()));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const seen = new Map<number, { readonly cpu: number; readonly peak: number }>();
  const look = (): void => {
    for (const pid of familyOf(child.pid)) {
      const cost = costOf(pid);
      if (cost !== null) seen.set(pid, cost);
    }
  };
  const timer = setInterval(look, LOOK);
  const code = await ended.finally(() => clearInterval(timer));
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`${command} ended with ${code}:\n${output.slice(-2000)}`);
  const costs = [...seen.values()];
  return {
    seconds,
    cpu: costs.length === 0 ? null : costs.reduce((sum, { cpu }) => sum + cpu, 0),
    peak: costs.length === 0 ? null : Math.max(...costs.map(({ peak }) => peak)),
    output,
  };
}

/** A process and all that it has started, directly or not. */
function familyOf(pid: number | undefined): number[] {
  if (pid === undefined) return [];
  const family = [pid];
  for (const member of family) {
    for (const task of tasksOf(member)) {
      const children = readOrEmpty(`/proc/${member}/task/${task}/children`);
      family.push(...children.split(' ').filter(Boolean).map(Number));
    }
  }
  return family;
}

function tasksOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function costOf(pid: number): { cpu: number; peak: number } | null {
  // After the name in brackets, which may hold anything, stand the fields from the third on.
  const fields = /\) (.*)/s.exec(readOrEmpty(`/proc/${pid}/stat`))?.[1]?.split(' ');
  const peak = /^VmHWM:\s+(\d+) kB/m.exec(readOrEmpty(`/proc/${pid}/status`))?.[1];
  if (fields === undefined || peak === undefined) return null;
  return { cpu: (Number(fields[11]) + Number(fields[12])) / TICKS, peak: Number(peak) * 1024 };
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
