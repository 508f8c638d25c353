/** Rule r-001 for the fields of records: they hold no control characters, in whatever way these are written. */
import { controlIn } from '../archive/control-characters.ts';
import type { Problem } from '../archive/problem.ts';

/** Null if there is none. `where` names the field, `line` its line in the file. */
export function controlProblem(words: string, where: string, file: string, line: number): Problem | null {
  const control = controlIn(words);
  if (control === null) return null;
  return {
    code: 'r-001',
    severity: 'error',
    file,
    line,
    message: `${where} holds the control character ${control}, as programs do, but texts do not`,
    hint: 'take it out; in double quotes \\0, \\e and \\u001b mean such characters too',
  };
}
