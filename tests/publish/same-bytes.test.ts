/** What is published beside the pages, books and pressed files, is the same wherever and whenever it is made. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { cacheOf, contentFolder } from '../../src/incremental/paths.ts';
import { buildSite } from '../../src/integration/build-site.ts';
import { PUBLISH_STEPS } from '../../src/publish/steps.ts';
import { verifySite } from '../../src/publish/verify-site.ts';
import { runElsewhere } from '../elsewhere/run-elsewhere.ts';
import { putNewContent } from '../factories/put-new-content.ts';
import { isLong } from '../runs.ts';

test('a published site is the same on another day, in another folder, time zone and locale', async (t) => {
  const room = mkdtempSync(join(tmpdir(), 'archive-elsewhere-'));
  const content = isLong ? contentFolder() : join(room, 'content');
  try {
    if (!isLong) putNewContent(content);
    const site = join(room, 'site');
    const { ok } = await buildSite({
      content,
      outDir: site,
      write: () => {},
      quiet: true,
      features: PUBLISH_STEPS,
    });
    assert.ok(ok);
    const other = await runElsewhere(join(room, 'elsewhere'), content, 'scripts/publish.ts');
    assert.equal(
      readFileSync(join(other, 'manifest.txt'), 'utf8'),
      readFileSync(join(site, 'manifest.txt'), 'utf8'),
    );
    const { findings, files, bytes } = verifySite(other);
    assert.deepEqual(findings, []);
    t.diagnostic(`bytes compared with a site published elsewhere: ${bytes}, in ${files} files`);
  } finally {
    rmSync(cacheOf(join(room, 'elsewhere/texts')), { recursive: true, force: true });
    if (!isLong) rmSync(cacheOf(content), { recursive: true, force: true });
    rmSync(room, { recursive: true, force: true });
  }
});
