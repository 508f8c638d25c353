/** The processes of this machine: which started which, what each is doing, and the CPU time that each has used. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Process {
  readonly pid: number;
  readonly parent: number;
  /** On a processor, waiting for one, or waiting for the disk: not asleep. */
  readonly isRunnable: boolean;
  /** Seconds, without those of its children. */
  readonly cpu: number;
  readonly command: string;
}

export type ProcessTable = ReadonlyMap<number, Process>;

/** Clock ticks of a second in `/proc`: 100 on every Linux that Node runs on. */
const TICKS = 100;
const RUNNABLE = /^[RDU]/;

/** Empty where the system can't be asked, as on Windows. */
export function readProcessTable(): ProcessTable {
  const found = process.platform === 'linux' ? readProc() : askPs();
  return new Map(found.map((entry) => [entry.pid, entry]));
}

/** The process and all that it has started, those below them too. */
export function processTree(table: ProcessTable, pid: number): Process[] {
  const root = table.get(pid);
  if (root === undefined) return [];
  const children = Map.groupBy(table.values(), ({ parent }) => parent);
  const tree = [root];
  for (const { pid: parent } of tree) tree.push(...(children.get(parent) ?? []));
  return tree;
}

function readProc(): Process[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      // `pid (name) state parent …`: the name may itself hold parentheses and spaces.
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const ticks = Number(fields[11]) + Number(fields[12]);
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return [
        {
          pid: Number(name),
          parent: Number(fields[1]),
          isRunnable: RUNNABLE.test(fields[0] ?? ''),
          cpu: ticks / TICKS,
          command,
        },
      ];
    } catch {
      return []; // It has ended since the folder was listed.
    }
  });
}

function askPs(): Process[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,state=,time=,command='], { encoding: 'utf8' });
  return (stdout ?? '').split('\n').flatMap((line) => {
    const [, pid, parent, state = '', time = '', command = ''] =
      /^ *(\d+) +(\d+) +(\S+) +([\d:.-]+) +(.*)$/.exec(line) ?? [];
    if (pid === undefined) return [];
    return [
      {
        pid: Number(pid),
        parent: Number(parent),
        isRunnable: RUNNABLE.test(state),
        cpu: secondsOf(time),
        command,
      },
    ];
  });
}

/** `[days-][hours:]minutes:seconds` of `ps`. */
const secondsOf = (time: string): number =>
  time.split(/[:-]/).reduce((sum, part, index, { length }) => {
    const factor = length === 4 && index === 0 ? 24 : 60;
    return (sum + Number(part)) * (index === length - 1 ? 1 : factor);
  }, 0);
