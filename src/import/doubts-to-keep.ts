/**
 * The doubts that go into an essay's file, for a person to look at when the report is long gone: all but those that
 * the file itself shows, a made title, a new record, a work that is on no record, a number that is wanting.
 */
import type { ImportWarning } from './document.ts';

const SHOWN_ELSEWHERE = new Set(['title', 'record', 'links', 'work']);

export const warningsForFile = (warnings: readonly ImportWarning[], number: number | null): string[] =>
  warnings
    .filter(({ kind }) => !SHOWN_ELSEWHERE.has(kind) && !(kind === 'number' && number === null))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
    .map(({ line, message }) => (line === null ? message : `line ${line}: ${message}`));
