/**
 * Runs a command: reads its arguments, and sees to what every command has in common, the help, the exit codes
 * and the end of a pipe. The command itself gives back its exit code.
 */
import { spawn } from 'node:child_process';
import { complain, printText } from '../src/integration/print.ts';
import { formatSystemError } from '../src/integration/system-errors.ts';
import { type Command, type Options, parseArguments, type Values } from './arguments.ts';

const WRONG_USAGE = 2;

export async function runCommand<const O extends Options>(
  command: Command<O>,
  run: (values: Values<O>, positionals: string[]) => Promise<number>,
): Promise<void> {
  // `npm run -s citations … | head`: whoever reads has enough, which is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });

  // Thrown in a callback or in a promise that nobody awaits, as by a library: no way back, and no stack trace.
  process.on('uncaughtException', (error) => {
    fail(error);
    process.exit();
  });

  const parsed = parseArguments(command, process.argv.slice(2));
  if (parsed.kind === 'wrong') {
    complain(parsed.line);
    process.exitCode = WRONG_USAGE;
  } else if (parsed.kind === 'help') {
    printText(parsed.text);
  } else {
    // The exit code is set, not called: what is still on its way to a pipe gets there.
    try {
      process.exitCode = await run(parsed.values, parsed.positionals);
    } catch (error) {
      fail(error);
    }
  }

  function fail(error: unknown): void {
    formatSystemError(command.name, error).split('\n').forEach(complain);
    process.exitCode = 1;
  }
}

/** Runs a program to its end, with its output where ours is, and gives its exit code. */
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
