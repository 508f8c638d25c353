/** No link of the built site is broken and no fragment is missing, at the root of a host and in a folder of it. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { buildSite } from '../../scripts/build/build-site.ts';
import { contentFolder } from '../../src/site/project.ts';
import { checkLinks } from './check-links.ts';
import { readPages, siteFolder } from './read-site.ts';

const HOST = 'https://example.org';

test('no link is broken and no fragment missing at the root of a host', () => {
  const folder = siteFolder();
  const pages = readPages(folder);
  assert.ok(pages.length > 20, `only ${pages.length} pages`);
  assert.deepEqual(checkLinks(folder, pages, '/', HOST), []);
});

test('no link is broken and no fragment missing under /archive/', async () => {
  const room = mkdtempSync(join(tmpdir(), 'archive-base-'));
  try {
    const content = join(room, 'content');
    cpSync(contentFolder(), content, { recursive: true });
    const settings = join(content, 'archive.yaml');
    const moved = readFileSync(settings, 'utf8').replace(/^base: .*$/m, 'base: /archive/');
    assert.match(moved, /^base: \/archive\/$/m);
    writeFileSync(settings, moved);
    const outDir = resolve(room, 'site');
    const { ok } = await buildSite({ content, outDir, write: () => {}, quiet: true });
    assert.ok(ok);
    assert.deepEqual(checkLinks(outDir, readPages(outDir), '/archive/', HOST), []);
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
});
