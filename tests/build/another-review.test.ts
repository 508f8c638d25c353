/** Another review is a new content folder and no new code: nothing of the first one shows in its site. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { siteFiles } from '../../src/incremental/list-files.ts';
import { cacheOf } from '../../src/incremental/paths.ts';
import { buildSite } from '../../src/integration/build-site.ts';
import { putNewContent } from '../factories/put-new-content.ts';

/** Names by which the first review would be known. */
const ITS_NAMES = /EPSR|Philosophic|ILWP/;

test('a site made of another content folder says nothing of the review that the program was first made for', async () => {
  const room = mkdtempSync(join(tmpdir(), 'archive-another-'));
  const content = join(room, 'content');
  const site = join(room, 'site');
  try {
    putNewContent(content);
    const { ok } = await buildSite({ content, outDir: site, write: () => {}, quiet: true });
    assert.ok(ok);
    const files = siteFiles(site);
    assert.ok(files.includes('review/1/a-first-essay/cite.bib'));
    const faults = files.flatMap((path) => {
      const said = ITS_NAMES.exec(path + readFileSync(join(site, path), 'latin1'));
      return said === null ? [] : [`${path}: ${said[0]}`];
    });
    assert.deepEqual(faults, []);
    assert.match(readFileSync(join(site, 'review/1/a-first-essay/index.html'), 'utf8'), /\(AR No 1 2026\)/);
  } finally {
    rmSync(room, { recursive: true, force: true });
    rmSync(cacheOf(content), { recursive: true, force: true });
  }
});
