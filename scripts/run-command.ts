/**
 * Runs a command: reads its arguments, and sees to what every command has in common, the help, the exit codes
 * and the end of a pipe. The command itself gives back its exit code.
 */

import type { Command, Options, Values } from './arguments/command.ts';
import { parseArguments } from './arguments.ts';
import { formatSystemError } from './explain-trouble.ts';
import { complain, printText } from './print.ts';

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
