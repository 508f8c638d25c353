/** Runs a command of ours with a fault (die.mjs), or kills it after some time, and says how it ended. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Fault {
  /**
   * `die:7`: ended at the 7th change of a file; `full:7`: the disk is full from then on; `unreadable:a.md`: the disk
   * gives back no file whose path ends so.
   */
  readonly fault?: string;
  /** Only changes below this folder count. */
  readonly below?: string;
  /** The one call of node:fs that counts; else all that change something do. */
  readonly call?: string;
  /** File that gets a dot for each change. */
  readonly count?: string;
  /** Milliseconds after which the command is killed. */
  readonly after?: number;
  /** Holds the command to the permissions of files, also where all may be read, as by root. */
  readonly withoutPrivilege?: boolean;
  readonly content: string;
}

export interface Ended {
  /** Null where it was killed. */
  readonly code: number | null;
  readonly said: string;
}

const CAPABILITIES = '-dac_override,-dac_read_search';
/** Root whom permissions bind: util-linux takes away the two capabilities that pass them over. */
const UNPRIVILEGED = ['setpriv', '--bounding-set', CAPABILITIES, '--inh-caps', CAPABILITIES];
const DIE = pathToFileURL(join(import.meta.dirname, 'die.mjs')).href;

export function runFaulty(script: string, args: readonly string[], fault: Fault): Promise<Ended> {
  const command = [process.execPath, '--import', DIE, script, ...args];
  const [program = '', ...given] =
    fault.withoutPrivilege === true && process.getuid?.() === 0 ? [...UNPRIVILEGED, ...command] : command;
  const child = spawn(program, given, {
    env: {
      ...process.env,
      ARCHIVE_CONTENT: fault.content,
      FAULT: fault.fault ?? '',
      FAULT_BELOW: fault.below ?? '/nowhere',
      FAULT_CALL: fault.call ?? '',
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
