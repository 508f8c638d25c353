import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { findTests } from '../../run/find-tests.ts';

test('finds the test files of a folder in order, without those of the folders left out', async (t) => {
  const root = await mkdtemp(join(tmpdir(), 'archive-find-'));
  t.after(() => rm(root, { recursive: true }));
  for (const path of [
    'b.test.ts',
    'a/c.test.ts',
    'site/d.test.ts',
    'sites/e.test.ts',
    'made-project.ts',
    'f.test.js',
  ]) {
    await mkdir(dirname(join(root, 'tests', path)), { recursive: true });
    await writeFile(join(root, 'tests', path), '');
  }
  assert.deepEqual(await findTests(root, 'tests', ['tests/site']), [
    'tests/a/c.test.ts',
    'tests/b.test.ts',
    'tests/sites/e.test.ts',
  ]);
  assert.deepEqual(await findTests(root, 'tests/site'), ['tests/site/d.test.ts']);
  assert.deepEqual(await findTests(root, 'tests/nowhere'), []);
});
