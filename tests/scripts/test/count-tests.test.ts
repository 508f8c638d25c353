import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { runProgram } from '../../../scripts/run-program.ts';
import { countTests } from '../../../scripts/test/count-tests.ts';
import { findTests } from '../../../scripts/test/find-tests.ts';

/** Runs a test file with this text, as we run our own, and counts. */
async function count(t: TestContext, text: string) {
  const root = await mkdtemp(join(tmpdir(), 'archive-count-'));
  t.after(() => rm(root, { recursive: true }));
  await writeFile(join(root, 'a.test.ts'), `import { describe, test } from 'node:test';\n${text}`);
  const files = await findTests(root, '.');
  const report = join(root, 'report');
  const { readFile } = await import('node:fs/promises');
  const args = ['--test', '--test-reporter=tap', `--test-reporter-destination=${report}`, ...files];
  await runProgram(process.execPath, args, {
    cwd: root,
    env: { NODE_TEST_CONTEXT: undefined },
    stdout: 'stderr',
  });
  return countTests(await readFile(report, 'utf8'), files);
}

test('counts what passed, failed and was skipped, within others too', async (t) => {
  const text = `
    describe('a group', () => { test('one', () => {}); test('two', () => { throw new Error('no'); }); });
    test('# fail 9', () => {});
    test('left out', { skip: true }, () => {});
    test('to be done', { todo: true }, () => {});`;
  assert.deepEqual(await count(t, text), { passed: 2, failed: 1, skipped: 2 });
});

test('counts a file without a test as a failure', async (t) => {
  assert.deepEqual(await count(t, ''), { passed: 0, failed: 1, skipped: 0 });
});

test('counts a file without a test among others as one that failed', () => {
  const tap = 'ok 1 - a.test.ts\nok 2 - b\nok 3 - c\n# pass 3\n# fail 0\n';
  assert.deepEqual(countTests(tap, ['a.test.ts', 'd.test.ts']), { passed: 2, failed: 1, skipped: 0 });
});

test('counts a file that does not load as a failure', async (t) => {
  assert.deepEqual(await count(t, `throw new Error('no');`), { passed: 0, failed: 1, skipped: 0 });
});

test('counts a report that breaks off, or counts nothing, as a failure', () => {
  const failed = { passed: 0, failed: 1, skipped: 0 };
  assert.deepEqual(countTests('', []), failed);
  assert.deepEqual(countTests('TAP version 13\nok 1 - one\n', []), failed);
  assert.deepEqual(countTests('# pass 0\n# fail 0\n# cancelled 0\n# skipped 0\n# todo 0\n', []), failed);
});

test('counts by the totals at the end, whatever a test says before them', () => {
  const tap = '# fail 9\n# pass 0\nok 1 - one\n# pass 1\n# fail 0\n';
  assert.deepEqual(countTests(tap, []), { passed: 1, failed: 0, skipped: 0 });
});

test('counts a test that was cancelled as a failure', () => {
  const tap = '# pass 3\n# fail 0\n# cancelled 2\n# skipped 0\n# todo 0\n';
  assert.deepEqual(countTests(tap, []), { passed: 3, failed: 2, skipped: 0 });
});
