/** Runs test files by `node --test`: the report for people to stdout, a second one to be counted. */
import { readFile } from 'node:fs/promises';
import { runProgram } from '../run-program.ts';
import { countTests } from './count-tests.ts';
import { FAILED, type Tally } from './tally.ts';

// A test that hangs is a failure, and so is a file that leaves something running: nothing waits for ever. Node's
// own `--test-force-exit` would see to the second, but loses results on the way (35 of 3,000, in Node 24.21).
const TEST_LIMIT = 5 * 60_000;
const STEP_LIMIT = 20 * 60_000;
/** How much more time the long forms get. */
const LONG = 12;

export async function nodeTests(
  root: string,
  files: readonly string[],
  { report, env }: { report: string; env: Readonly<Record<string, string>> },
): Promise<Tally> {
  if (files.length === 0) {
    process.stderr.write('There is no test here, which no test run can do without.\n');
    return FAILED;
  }
  const times = process.env.TEST_LONG === '1' ? LONG : 1;
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
  const counted = ['--test-reporter=tap', `--test-reporter-destination=${report}`];
  const code = await runProgram(
    process.execPath,
    [
      ...process.execArgv,
      '--test',
      `--test-timeout=${TEST_LIMIT * times}`,
      ...reporters,
      ...counted,
      ...files,
    ],
    // Within a test of ours, Node would take this for a part of that one and report nothing.
    { cwd: root, env: { ...env, NODE_TEST_CONTEXT: undefined }, limit: STEP_LIMIT * times },
  );
  const tally = countTests(await readFile(report, 'utf8').catch(() => ''), files);
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
