import { escapeControls } from '../algorithms/text.ts';

/** A problem in a file of the content folder. It is a value, not a thrown error, because all of them are collected. */
export interface Problem {
  /** Permanent code of the rule, as `c-001`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Path from the content folder's parent, as `content/essays/epsr/1448/x.md`. */
  readonly file: string;
  /** Line in that file, from 1. */
  readonly line: number;
  readonly message: string;
  /** How to fix it. */
  readonly hint: string;
}

/** `content/essays/epsr/1448/x.md:41  c-001  'EPSR 9999' is later than this issue. Hint: …` */
export function formatProblem(problem: Problem): string {
  const { file, line, code, severity, message, hint } = problem;
  const mark = severity === 'warning' ? 'warning: ' : '';
  const end = /[.!?]$/.test(message) ? '' : '.';
  return escapeControls(`${file}:${line}  ${code}  ${mark}${message}${end} Hint: ${hint}`);
}

/** By file, then line, then code. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/** Errors prevent a build. */
export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some((problem) => problem.severity === 'error');

/** Whether a record can't be parsed: then warnings that depend on records are unreliable. */
export const hasUnparsedRecord = (problems: readonly Problem[]): boolean =>
  problems.some(({ code, severity }) => severity === 'error' && code.startsWith('r-'));
