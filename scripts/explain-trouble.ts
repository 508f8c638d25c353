/**
 * What the system refused, in a line that a keeper can act on; null for an error that is our own fault. Every
 * command writes beside and renames, so what stood before it still stands.
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

export function explainTrouble(command: string, error: unknown): string | null {
  const found = systemErrorOf(error);
  if (found === null) return null;
  const [what, remedy] = WORDS[found.code] ?? [];
  if (what === undefined) return null;
  const where = found.path === undefined ? '' : ` (${found.syscall ?? 'at'} ${found.path})`;
  return `${command}: ${what}${where}. Nothing was put in place; ${remedy} and run it again.`;
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
