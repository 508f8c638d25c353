import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSteps, type TestStep } from '../../run/run-steps.ts';
import type { Tally } from '../../run/tally.ts';

const PASS: Tally = { passed: 2, failed: 0, skipped: 1 };
const FAIL: Tally = { passed: 1, failed: 1, skipped: 0 };

/** Runs steps of these names, ends and needs; gives which were run, the code, and the lines. */
async function run(made: [name: string, end: Tally | Error, needs?: string][], only: string[] = []) {
  const ran: string[] = [];
  const lines: string[] = [];
  const steps: TestStep<null>[] = made.map(([name, end, needs]) => ({
    name,
    title: `the ${name}`,
    ...(needs === undefined ? {} : { needs }),
    run: async () => {
      ran.push(name);
      if (end instanceof Error) throw end;
      return end;
    },
  }));
  const code = await runSteps(steps, only, null, (line) => lines.push(...line.split('\n')));
  return { ran, code, last: lines.at(-1), text: lines.join('\n') };
}

test('sums up all steps, alone in the last line', async () => {
  const { code, last, text } = await run([
    ['lint', PASS],
    ['units', PASS],
  ]);
  assert.equal(code, 0);
  assert.equal(last, '4 passed, 0 failed, 2 skipped');
  assert.match(text, /✔ lint +\d+\.\d s {2}2 passed/);
});

test('runs on after a failure, and ends with 1', async () => {
  const { ran, code, last } = await run([
    ['lint', FAIL],
    ['units', PASS],
  ]);
  assert.deepEqual(ran, ['lint', 'units']);
  assert.equal(code, 1);
  assert.equal(last, '3 passed, 1 failed, 1 skipped');
});

test('does not run what needs a step that failed, counts it as skipped, and says why', async () => {
  const { ran, code, last, text } = await run([
    ['build', FAIL],
    ['site', PASS, 'build'],
    ['other', PASS],
  ]);
  assert.deepEqual(ran, ['build', 'other']);
  assert.equal(code, 1);
  assert.equal(last, '3 passed, 1 failed, 2 skipped');
  assert.match(text, /– site .*not run, since 'build' failed/);
});

test('takes a step that throws for one that failed', async () => {
  const { code, last } = await run([
    ['lint', new Error('thrown on purpose, by a test')],
    ['units', PASS],
  ]);
  assert.deepEqual([code, last], [1, '2 passed, 1 failed, 1 skipped']);
});

test('fails where nothing was tested at all', async () => {
  assert.equal((await run([])).code, 1);
  assert.equal((await run([['browser', { passed: 0, failed: 0, skipped: 1 }]])).code, 1);
});

test('runs one step alone with what it needs, and says what was left out', async () => {
  const { ran, text } = await run(
    [
      ['lint', PASS],
      ['build', PASS],
      ['site', PASS, 'build'],
    ],
    ['site'],
  );
  assert.deepEqual(ran, ['build', 'site']);
  assert.match(text, /Left out by --only: lint\./);
});

test('says why a step was not run, and fails where that step was asked for by name', async () => {
  const steps: [string, Tally, string?][] = [
    ['build', PASS],
    ['webkit', { passed: 0, failed: 0, skipped: 1, reason: 'No WebKit is installed' }, 'build'],
  ];
  const { code, last, text } = await run(steps);
  assert.equal(code, 0);
  assert.equal(last, '2 passed, 0 failed, 2 skipped');
  assert.match(text, /– webkit .*not run, No WebKit is installed/);
  assert.equal((await run(steps, ['webkit'])).code, 1);
});

test('ends a red run with the failed tests alone, each with its command, before the totals', async () => {
  const failure = {
    title: 'a title',
    place: 'tests/a.test.ts:7',
    message: 'no',
    command: "npm test -- tests/a.test.ts --name 'a title'",
  };
  const { text } = await run([
    ['lint', FAIL],
    ['units', { ...FAIL, failures: [failure] }],
    ['site', PASS],
  ]);
  const [, end] = text.split('\nFailed:\n');
  assert.equal(
    end,
    `✖ the lint
    npm test -- --only lint
✖ tests/a.test.ts:7  a title
    no
    npm test -- tests/a.test.ts --name 'a title'

4 passed, 2 failed, 1 skipped`,
  );
});
