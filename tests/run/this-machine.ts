/** The machine we run on, as the search for a browser sees it. */
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { runProgram } from '../../scripts/run-command.ts';
import type { Machine } from './bring-browser.ts';

const OS_RELEASE = '/etc/os-release';

export function hostMachine(): Machine {
  return {
    env: process.env,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    osRelease: existsSync(OS_RELEASE) ? readFileSync(OS_RELEASE, 'utf8') : '',
    isExecutable,
    say: (line) => process.stderr.write(`${line}\n`),
    // apt-get's report is no result of ours: all of it goes to stderr.
    run: (command, args, env) => runProgram(command, args, { env, stdout: 'stderr' }),
  };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
