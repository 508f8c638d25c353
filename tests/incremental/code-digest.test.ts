/** A change of the code that decides cached results invalidates the cache. */
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { codeDigest } from '../../src/incremental/input-digests.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'archive-code-'));
after(() => rmSync(copy, { recursive: true, force: true }));

test('the digest changes with the code that parses essays, and not with that of pages', () => {
  for (const path of ['src', 'package-lock.json'])
    cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  const before = codeDigest(copy);
  assert.equal(before, codeDigest(ROOT));
  appendFileSync(join(copy, 'src/views/home.ts'), '// more\n');
  assert.equal(codeDigest(copy), before);
  for (const file of [
    'parse/read-essay.ts',
    'load/update-matches.ts',
    'load/update-text-reuse.ts',
    'parse/markdown/pipeline.ts',
    'archive/paragraphs.ts',
    'parse/decode-utf8.ts',
    'algorithms/dates.ts',
  ]) {
    const now = codeDigest(copy);
    appendFileSync(join(copy, 'src', file), '// more\n');
    assert.notEqual(codeDigest(copy), now, file);
  }
});
