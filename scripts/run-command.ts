/**
 * Runs a command: reads its arguments, and sees to what every command has in common, the help, the exit codes
 * and the end of a pipe. The command itself gives back its exit code.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inspect } from 'node:util';
import { escapeControls } from '../src/algorithms/text.ts';
import { causeOf, isStepError, nameError, type StepError } from '../src/archive/at-step.ts';
import { contentFolder } from '../src/incremental/paths.ts';
import { complain, printText } from '../src/integration/print.ts';
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

/**
 * Formats an exception that ends a command as one message: an error of the operating system with a remedy, an exception
 * on an essay or a record with its file, line and step, any other with how to get its stack. All writes are atomic, so
 * existing files are intact.
 */
const WORDS: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOSPC: ['the disk is full', 'free some space'],
  EDQUOT: ['your share of the disk is used up', 'free some space'],
  EROFS: ['the disk can only be read', 'write to another'],
  EACCES: ['the system doesn’t allow it', 'see who may read and write there'],
  EPERM: ['the system doesn’t allow it', 'see who may read and write there'],
  EMFILE: ['too many files are open', 'close other programs'],
  ENFILE: ['too many files are open', 'close other programs'],
  EIO: ['the disk can’t be read or written', 'look after the disk'],
  ENOENT: ['a file has gone while we were at work', 'let nothing else change the folder meanwhile'],
  EISDIR: ['a folder stands where a file belongs', 'move it away'],
  ENOTDIR: ['a file stands where a folder belongs', 'move it away'],
  EFBIG: ['a file is larger than the disk can hold', 'take another disk'],
};

/** Set to 1, it adds the stack of an exception to its message. */
const DEBUG = 'ARCHIVE_DEBUG';

export function formatSystemError(command: string, error: unknown): string {
  const stack = process.env[DEBUG] === '1' ? `\n${inspect(error)}` : '';
  return `${command}: ${escapeControls(explain(error))}${stack}`;
}

function explain(error: unknown): string {
  const found = systemErrorOf(error);
  const [what, remedy] = WORDS[found?.code ?? ''] ?? [];
  if (found !== null && what !== undefined) {
    const where = found.path === undefined ? '' : ` (${found.syscall ?? 'at'} ${found.path})`;
    return `${what}${where}. Nothing was put in place; ${remedy} and run it again.`;
  }
  const step = stepErrorOf(error);
  const cause = causeOf(step ?? error);
  if (cause instanceof Error && 'syscall' in cause)
    return `${step === null ? '' : placeOf(step)}${cause.message}. Nothing was put in place.`;
  const report = `This is a bug in the program: please report it. ${DEBUG}=1 before the command adds the stack.`;
  if (step === null) return `it failed (${nameError(error)}). ${report}`;
  return `${placeOf(step)}${step.step} failed (${nameError(cause)}). ${report}`;
}

/** `content/essays/epsr/1254/x.md:12: `, as problems are printed; empty where no file is known. */
function placeOf({ file, line }: StepError): string {
  if (file === undefined) return '';
  const content = contentFolder();
  const shown = existsSync(join(content, file)) ? `${basename(content)}/${file}` : file;
  return `${shown}${line === undefined ? '' : `:${line}`}: `;
}

/** The step of the exception, also where Astro or a thread has wrapped it in an error of its own. */
function stepErrorOf(error: unknown): StepError | null {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth++)
    if (isStepError(at)) return at;
  return null;
}

interface SystemError {
  readonly code: string;
  readonly path?: string;
  readonly syscall?: string;
}

/** The system's own error, through those that were thrown because of it; of the bundler's, only the words are left. */
function systemErrorOf(error: unknown): SystemError | null {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth++) {
    const { code, path, syscall } = at as NodeJS.ErrnoException; // any error may be one of the system's
    if (code !== undefined && code in WORDS)
      return { code, ...(path !== undefined && { path }), ...(syscall !== undefined && { syscall }) };
    const [told] = /\b(?:ENOSPC|EDQUOT|EROFS|EMFILE|ENFILE)\b/.exec(at.message) ?? [];
    if (told !== undefined) return { code: told };
  }
  return null;
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
