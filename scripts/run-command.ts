/**
 * Runs a command: parses its arguments and handles what all commands share, which is help, exit codes and a closed pipe.
 * The command returns its exit code.
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
  // `npm run -s citations … | head`: the reader closes the pipe, which is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });

  // Thrown in a callback or in a promise that isn't awaited, as by a library.
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
    // `process.exit()` would lose output that is still on its way to a pipe.
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

/** Resolves when the user or the system ends the command. */
export function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

export interface RunOptions {
  cwd?: string;
  /** Added to our environment; undefined removes a variable. */
  env?: Readonly<Record<string, string | undefined>>;
  stdout?: 'stdout' | 'stderr';
}

/**
 * Runs a program with our output streams and returns its exit code, as a shell does: 127 if it can't be started, 128 if a
 * signal ends it.
 */
export function runProgram(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', options.stdout === 'stderr' ? 2 : 1, 2],
      env: { ...process.env, ...options.env },
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    });
    child.once('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      resolve(127);
    });
    child.once('exit', (code) => resolve(code ?? 128));
  });
}
