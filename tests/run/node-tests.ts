/** Runs test files by `node --test`: a report for people on stdout, and events from which the tests are counted. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type FileTime, readEvents } from './read-events.ts';
import { measureSlowness } from './reference-work.ts';
import { FAILED, type Tally } from './tally.ts';
import { type Limits, watchFiles } from './watch-files.ts';

/** What a file may take on the machine of reference: seconds without any work, and CPU seconds. */
const LIMITS: Limits = { asleep: 5 * 60, working: 20 * 60 };
/** How much more the long forms get. */
const LONG = 12;
/** Two files at a time where there are two processors; more would each need memory for a build. */
const AT_A_TIME = Math.min(2, availableParallelism());

/** Files whose durations are printed. */
const SLOWEST = 10;

export interface NodeTestsOptions {
  /** The file that takes the events. */
  report: string;
  env: Readonly<Record<string, string>>;
  /** Only the tests with these words in their title. */
  name?: string | undefined;
  limits?: Limits;
  /** Prints nothing: for tests of this function, whose own output is read by Node. */
  quiet?: boolean;
}

export async function nodeTests(
  root: string,
  files: readonly string[],
  { report, env, name, limits = LIMITS, quiet = false }: NodeTestsOptions,
): Promise<Tally> {
  if (files.length === 0) {
    process.stderr.write('There is no test here, which no test run can do without.\n');
    return FAILED;
  }
  const factor = measureSlowness().cpu * (process.env.TEST_LONG === '1' ? LONG : 1);
  const child = spawn(
    process.execPath,
    [
      ...process.execArgv,
      '--test',
      `--test-concurrency=${AT_A_TIME}`,
      ...(name === undefined ? [] : [`--test-name-pattern=${escapePattern(name)}`]),
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      `--test-reporter=${join(import.meta.dirname, 'event-reporter.ts')}`,
      `--test-reporter-destination=${report}`,
      ...files,
    ],
    {
      cwd: root,
      stdio: ['ignore', quiet ? 'ignore' : 1, quiet ? 'ignore' : 2],
      // Within a test of ours, Node would take this for a part of that one and report nothing.
      env: { ...process.env, ...env, NODE_TEST_CONTEXT: undefined },
    },
  );
  const watch = watchFiles(child.pid ?? 0, files, {
    asleep: limits.asleep * factor,
    working: limits.working * factor,
  });
  const end = await new Promise<number | string>((resolve) => {
    child.once('error', ({ message }) => resolve(message));
    child.once('exit', (code, signal) => resolve(signal ?? code ?? 1));
  });
  watch.end();
  for (const [file, why] of quiet ? [] : watch.stopped)
    process.stderr.write(`${file || 'node --test'} was stopped: ${why}\n`);
  const events = await readFile(report, 'utf8').catch(() => '');
  const { tally, times } = readEvents(events, root, watch.stopped);
  if (!quiet) printSlowest(times);
  // By a signal: what it had not yet reported is unknown, and no failed test accounts for it.
  if (typeof end === 'string' && !quiet) process.stderr.write(`node --test ended too early: ${end}\n`);
  return end !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function printSlowest(times: readonly FileTime[]): void {
  const slowest = times.toSorted((one, other) => other.seconds - one.seconds).slice(0, SLOWEST);
  const rows = slowest.map(({ file, seconds }) => `${seconds.toFixed(1).padStart(8)} s  ${file}\n`);
  if (times.length > SLOWEST) process.stdout.write(`The slowest of ${times.length} files:\n${rows.join('')}`);
}

const escapePattern = (words: string): string => words.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
