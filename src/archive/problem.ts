import { escapeControls } from '../algorithms/text.ts';

/**
 * A problem is one finding about the keeper's files. It is a value, not a thrown error: all of them are
 * collected in one run, and each says what is wrong and what would be right.
 */
export interface Problem {
  /** Permanent code of the rule, as `c-001`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Path from the content folder's parent, as `content/essays/epsr/1448/x.md`. */
  readonly file: string;
  /** Line in that file, from 1. */
  readonly line: number;
  readonly message: string;
  /** What would be right. */
  readonly hint: string;
}

/** `content/essays/epsr/1448/x.md:41  c-001  'EPSR 9999' is later than this issue. Hint: …` */
export function formatProblem(problem: Problem): string {
  const { file, line, code, severity, message, hint } = problem;
  const mark = severity === 'warning' ? 'warning: ' : '';
  const end = /[.!?]$/.test(message) ? '' : '.';
  return escapeControls(`${file}:${line}  ${code}  ${mark}${message}${end} Hint: ${hint}`);
}

/** By file, then line, then code: the order in which a keeper mends them. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/** Whether any of the problems forbids a build. */
export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some((problem) => problem.severity === 'error');

/** Whether a record of the content folder can't be read: then no warning can be judged that rests on the records. */
export const hasUnparsedRecord = (problems: readonly Problem[]): boolean =>
  problems.some(({ code, severity }) => severity === 'error' && code.startsWith('r-'));
