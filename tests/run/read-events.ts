/** Reads what the event reporter wrote: how many tests passed, which failed, and how long each file took. */
import { relative, sep } from 'node:path';
import type { TestEvent } from './event-reporter.ts';
import { FAILED, type Failure, type Tally } from './tally.ts';

/** What Node itself says of such a file is 'test failed'. */
const EARLY = 'the file did not load, or its process ended too early; its output is above';

export interface FileTime {
  file: string;
  seconds: number;
}

/**
 * What Node calls a pass is not always one for us: a file without a test counts there as one that passed, and a run of
 * nothing as a success. `stopped` gives for a file, by its path from `root`, why the runner stopped it.
 */
export function readEvents(
  report: string,
  root: string,
  stopped: ReadonlyMap<string, string> = new Map(),
): { tally: Tally; times: FileTime[] } {
  const events = report
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as TestEvent);
  const path = (file: string): string => relative(root, file).split(sep).join('/');
  const files = events.filter((event) => event.kind === 'file');
  const times = files
    .filter(({ empty }) => !empty)
    .map(({ file, seconds }) => ({ file: path(file), seconds }));
  const totals = events.findLast((event) => event.kind === 'totals');
  const empty = files.filter((event) => event.empty);
  const failures = [
    ...events
      .filter((event) => event.kind === 'failure')
      .map(({ file, line, title, message }) =>
        failureOf(path(file), line, title, title === '' ? (stopped.get(path(file)) ?? EARLY) : message),
      ),
    ...empty.map(({ file }) => failureOf(path(file), 1, '', 'the file has no test')),
  ];
  // No totals: Node itself ended too early.
  if (totals === undefined) return { tally: { ...FAILED, failures }, times };
  const tally = {
    passed: totals.passed - empty.length,
    failed: totals.failed + empty.length,
    skipped: totals.skipped,
  };
  const isNothing = tally.passed + tally.failed + tally.skipped === 0;
  return { tally: { ...(isNothing ? FAILED : tally), failures }, times };
}

/** `title` is empty for a failure of the whole file. */
function failureOf(file: string, line: number, title: string, message: string): Failure {
  const name = title === '' ? '' : ` --name ${quoteForShell(title)}`;
  return {
    title: title === '' ? 'the file as a whole' : title,
    place: `${file}:${line}`,
    message,
    command: `npm test -- ${quoteForShell(file)}${name}`,
  };
}

/** Quotes a word so that a POSIX shell takes it as it is. */
const quoteForShell = (word: string): string =>
  /^[\w./:@=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
