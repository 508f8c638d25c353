/**
 * Formats an exception that ends a command as one message: an error of the operating system with a remedy, an exception
 * on an essay or a record with its file, line and step, any other with how to get its stack. All writes are atomic, so
 * existing files are intact.
 */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inspect } from 'node:util';
import { escapeControls } from '../algorithms/text.ts';
import { causeOf, isStepError, nameError, type StepError } from '../archive/at-step.ts';
import { contentFolder } from '../incremental/paths.ts';

const WORDS: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOSPC: ['the disk is full', 'free some space'],
  EDQUOT: ['your disk quota is used up', 'free some space'],
  EROFS: ['the disk is read-only', 'write to another disk'],
  EACCES: ['the system doesn’t allow it', 'check the permissions'],
  EPERM: ['the system doesn’t allow it', 'check the permissions'],
  EMFILE: ['too many files are open', 'close other programs'],
  ENFILE: ['too many files are open', 'close other programs'],
  EIO: ['the disk can’t be read or written', 'check the disk'],
  ENOENT: ['a file was removed while the command ran', 'stop other programs that change the folder'],
  EISDIR: ['a folder is where a file belongs', 'move it away'],
  ENOTDIR: ['a file is where a folder belongs', 'move it away'],
  EFBIG: ['a file is larger than the disk can hold', 'use another disk'],
};

/** The variable that adds the stack of an exception to its message if it is `1`. */
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
    return `${what}${where}. No files were changed. To fix it, ${remedy}; then run the command again.`;
  }
  const step = stepErrorOf(error);
  const cause = causeOf(step ?? error);
  if (cause instanceof Error && 'syscall' in cause)
    return `${step === null ? '' : placeOf(step)}${cause.message}. No files were changed.`;
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

/** The step of an exception, also if Astro or a worker has wrapped it in an error of its own. */
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

/** The operating system's error in the chain of causes; of one that the bundler wrapped, only its words are left. */
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
