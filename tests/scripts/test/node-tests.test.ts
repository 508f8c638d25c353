/** Test files run as ours are: what is counted, what is named, and what is stopped. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { nodeTests } from '../../run/node-tests.ts';
import { readEvents } from '../../run/read-events.ts';
import { sum, type Tally } from '../../run/tally.ts';
import type { Limits } from '../../run/watch-files.ts';

const FAILED: Tally = { passed: 0, failed: 1, skipped: 0 };

/** Runs test files of these texts, one test a text at least. */
function run(
  t: TestContext,
  texts: Readonly<Record<string, string>>,
  options: { name?: string; limits?: Limits } = {},
): Promise<Tally> {
  const root = mkdtempSync(join(tmpdir(), 'archive-run-'));
  t.after(() => rmSync(root, { recursive: true }));
  for (const [name, text] of Object.entries(texts))
    writeFileSync(join(root, name), `import { before, describe, test } from 'node:test';\n${text}`);
  const report = join(root, 'report.jsonl');
  return nodeTests(root, Object.keys(texts), { report, env: {}, quiet: true, ...options });
}

const counts = (tally: Tally): Tally => sum([tally]);

test('counts what passed, failed and was skipped, in groups too', async (t) => {
  const text = `
    describe('a group', () => { test('one', () => {}); test('two', () => { throw new Error('no'); }); });
    test('left out', { skip: true }, () => {});
    test('to be done', { todo: true }, () => {});`;
  assert.deepEqual(counts(await run(t, { 'a.test.ts': text })), { passed: 1, failed: 1, skipped: 2 });
});

test('counts a file without a test as a failure, among others too', async (t) => {
  const alone = await run(t, { 'a.test.ts': '' });
  assert.deepEqual(counts(alone), FAILED);
  assert.equal(alone.failures?.[0]?.message, 'the file has no test');
  const among = await run(t, { 'a.test.ts': '', 'b.test.ts': `test('one', () => {});` });
  assert.deepEqual(counts(among), { passed: 1, failed: 1, skipped: 0 });
});

test('counts a file that does not load, and one that ends too early, as a failure', async (t) => {
  const unloaded = await run(t, { 'a.test.ts': `throw new Error('no');` });
  assert.deepEqual(counts(unloaded), FAILED);
  assert.match(unloaded.failures?.[0]?.message ?? '', /^the file did not load/);
  assert.deepEqual(counts(await run(t, { 'a.test.ts': `process.kill(process.pid, 'SIGKILL');` })), FAILED);
});

test('counts a report that breaks off, or counts nothing, as a failure', () => {
  const nothing = '{"kind":"totals","passed":0,"failed":0,"skipped":0}\n';
  for (const report of ['', '{"kind":"file","file":"/a","seconds":1,"empty":false}\n', nothing])
    assert.deepEqual(counts(readEvents(report, '/').tally), FAILED);
});

test('names each failed test once, with its file, its line and the command that runs it alone', async (t) => {
  const text = `
    describe('group', () => {
      test('it’s "one" (a|b)', () => { throw new Error('first line\\nsecond line'); });
    });
    describe('hook', () => { before(() => { throw new Error('in the hook'); }); test('never', () => {}); });`;
  const { failures = [] } = await run(t, { 'a b.test.ts': text });
  assert.deepEqual(failures, [
    {
      title: 'it’s "one" (a|b)',
      place: 'a b.test.ts:4',
      message: 'first line',
      command: `npm test -- 'a b.test.ts' --name 'it’s "one" (a|b)'`,
    },
    {
      title: 'hook',
      place: 'a b.test.ts:6',
      message: 'in the hook',
      command: `npm test -- 'a b.test.ts' --name hook`,
    },
  ]);
});

test('runs the tests of one name alone, whatever signs are in it', async (t) => {
  const text = `
    test('one (a|b)? [c]', () => {});
    test('one a', () => { throw new Error('no'); });`;
  const { failed } = await run(t, { 'a.test.ts': text }, { name: 'one (a|b)? [c]' });
  assert.equal(failed, 0);
});

test('stops a file that hangs, names it, and runs the others', async (t) => {
  const hang = `test('waits', () => new Promise(() => setInterval(() => {}, 1000)));`;
  const texts = { 'a.test.ts': hang, 'b.test.ts': `test('one', () => {});` };
  const tally = await run(t, texts, { limits: { asleep: 3, working: 600 } });
  assert.deepEqual(counts(tally), { passed: 1, failed: 1, skipped: 0 });
  assert.match(tally.failures?.[0]?.message ?? '', /^it hangs: for \d+ s neither it/);
  assert.equal(tally.failures?.[0]?.place, 'a.test.ts:1');
});

test('stops a file that works without end', async (t) => {
  const texts = { 'a.test.ts': `test('loops', () => { for (;;); });` };
  const tally = await run(t, texts, { limits: { asleep: 600, working: 3 } });
  assert.deepEqual(counts(tally), FAILED);
  assert.match(tally.failures?.[0]?.message ?? '', /^it doesn't end: it has used \d+ s of CPU time$/);
});
