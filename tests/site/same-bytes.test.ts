/** The same content and code give the same site, byte for byte, wherever and whenever it is built. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { cacheOf, contentFolder } from '../../src/incremental/paths.ts';
import { verifySite } from '../../src/publish/verify-site.ts';
import { runElsewhere } from '../elsewhere/run-elsewhere.ts';

test('the site is the same on another day, in another folder, time zone and locale', async (t) => {
  const site = process.env.TEST_SITE;
  assert.ok(site !== undefined, 'TEST_SITE names the built site');
  const room = mkdtempSync(join(tmpdir(), 'archive-elsewhere-'));
  try {
    const other = await runElsewhere(room, contentFolder(), 'scripts/build.ts');
    const manifest = readFileSync(join(site, 'manifest.txt'), 'utf8');
    assert.equal(readFileSync(join(other, 'manifest.txt'), 'utf8'), manifest);
    assert.match(manifest, / pagefind\/index\//);
    const { findings, bytes } = verifySite(other);
    assert.deepEqual(findings, []);
    t.diagnostic(`bytes compared with a build elsewhere: ${bytes}`);
  } finally {
    rmSync(cacheOf(join(room, 'texts')), { recursive: true, force: true });
    rmSync(room, { recursive: true, force: true });
  }
});
