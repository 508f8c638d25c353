/** What mutation testing makes of a report, and which tests it runs for a folder. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { findTestsOf } from '../mutation/find-tests-of.ts';
import { readReport, scoreOf } from '../mutation/read-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-mutation-'));
after(() => rmSync(folder, { recursive: true }));

const FILE = 'src/archive/sum.ts';
const SOURCE = 'const sum = (a: number, b: number) =>\n  a +\n  b;\n';
const [START, END] = [
  { line: 2, column: 3 },
  { line: 3, column: 4 },
];

function reportOf(...statuses: readonly string[]) {
  const path = join(folder, 'report.json');
  const mutants = statuses.map((status, index) => ({
    status,
    replacement: `a -\n  b - ${index}`,
    location: { start: START, end: END },
  }));
  writeFileSync(path, JSON.stringify({ files: { [FILE]: { source: SOURCE, mutants } } }));
  return readReport(path);
}

test('a fault counts as noticed where a test fails, hangs or cannot start', () => {
  const { detected, survivors } = reportOf('Killed', 'Timeout', 'RuntimeError', 'CompileError', 'Ignored');
  assert.deepEqual([detected, survivors], [3, []]);
});

test('a fault that no test notices or reaches is told with its line and its code', () => {
  const { detected, survivors } = reportOf('Survived', 'NoCoverage');
  assert.equal(detected, 0);
  assert.deepEqual(survivors, [
    { file: FILE, line: 2, code: 'a + b', becomes: 'a - b - 0' },
    { file: FILE, line: 2, code: 'a + b', becomes: 'a - b - 1' },
  ]);
});

test('the score is the share of faults noticed, rounded down, without those that are equivalent', () => {
  const counts = reportOf('Killed', 'Killed', 'Survived');
  const equivalent = { file: FILE, code: 'a + b', becomes: 'a - b - 2', reason: 'b is nothing' };
  assert.equal(scoreOf(counts, []), 66.6);
  assert.equal(scoreOf(counts, [equivalent]), 100);
  assert.equal(scoreOf(counts, [{ ...equivalent, becomes: 'a - b - 3' }]), 66.6);
  assert.equal(scoreOf(counts, [{ ...equivalent, file: 'src/other.ts' }]), 66.6);
  assert.equal(scoreOf({ detected: 0, survivors: [] }, []), 100);
});

test('the tests of a folder are those that import a module of it, or its entry', async () => {
  const root = resolve(import.meta.dirname, '../..');
  const tests = await findTestsOf(root, 'src/archive/calendar');
  assert.ok(tests.includes('tests/archive/calendar.test.ts'));
  assert.ok(tests.includes('tests/archive/calendar/days.test.ts'));
  assert.ok(!tests.includes('tests/archive/urls.test.ts'));
  assert.deepEqual(await findTestsOf(root, 'src/archive/calend'), []);
});
