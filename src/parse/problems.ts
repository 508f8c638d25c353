/** Creates the problems that the readers report: all of them forbid a build. */
import type { Problem } from '../archive/problem.ts';

export const errorAt = (
  code: string,
  file: string,
  line: number,
  message: string,
  hint: string,
): Problem => ({ code, severity: 'error', file, line, message, hint });
