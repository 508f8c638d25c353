/** Runs a command of ours with a fault (die.mjs), or kills it after some time, and says how it ended. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Fault {
  /** `die:7`: ended at the 7th change of a file; `full:7`: the disk is full from then on. */
  readonly fault?: string;
  /** Only changes below this folder count. */
  readonly below?: string;
  /** File that gets a dot for each change. */
  readonly count?: string;
  /** Milliseconds after which the command is killed. */
  readonly after?: number;
  readonly content: string;
}

export interface Ended {
  /** Null where it was killed. */
  readonly code: number | null;
  readonly said: string;
}

const DIE = pathToFileURL(join(import.meta.dirname, 'die.mjs')).href;

export function runFaulty(script: string, args: readonly string[], fault: Fault): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', DIE, script, ...args], {
    env: {
      ...process.env,
      ARCHIVE_CONTENT: fault.content,
      FAULT: fault.fault ?? '',
      FAULT_BELOW: fault.below ?? '/nowhere',
      ...(fault.count !== undefined && { FAULT_COUNT: fault.count }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const timer = fault.after === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), fault.after);
  return new Promise((done) =>
    child.once('close', (code) => {
      clearTimeout(timer);
      done({ code, said });
    }),
  );
}
