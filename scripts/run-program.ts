/** Runs a program to its end, with its output where ours is, and gives its exit code. */
import { spawn } from 'node:child_process';

export interface RunOptions {
  cwd?: string;
  /** Added to our own environment; undefined takes a variable out. */
  env?: Readonly<Record<string, string | undefined>>;
  stdout?: 'stdout' | 'stderr';
}

/** As a shell counts: ended by a signal, or not to be started, is not 0. */
export function runProgram(
  command: string,
  args: readonly string[],
  surroundings: RunOptions = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', surroundings.stdout === 'stderr' ? 2 : 1, 2],
      env: { ...process.env, ...surroundings.env },
      ...(surroundings.cwd === undefined ? {} : { cwd: surroundings.cwd }),
    });
    child.once('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      resolve(127);
    });
    child.once('exit', (code) => resolve(code ?? 128));
  });
}
