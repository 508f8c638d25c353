/** Every citation that leads somewhere has a preview, which is a tiny file of plain text. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { MAX_BYTES } from '../../src/archive/citation/preview.ts';
import { previewAddresses } from '../../src/browser/previews/fetch-preview.ts';
import { listFiles } from '../../src/incremental/list-files.ts';
import { siteFolder } from './read-site.ts';

const site = siteFolder();

test('every citation that leads somewhere has a preview', () => {
  const missing: string[] = [];
  let count = 0;
  for (const { path } of listFiles(site)) {
    if (!path.endsWith('.html')) continue;
    const html = readFileSync(join(site, path), 'utf8');
    for (const [, href = ''] of html.matchAll(/<a class="cit(?: out| off)*" href="([^"]+)"/g)) {
      count++;
      const [address] = previewAddresses(href, '/');
      if (address === undefined || !existsSync(join(site, address))) missing.push(`${path}: ${href}`);
    }
  }
  assert.deepEqual(missing, []);
  assert.ok(count > 20, `only ${count} citations`);
});

test('a preview is at most 2 kB of JSON', () => {
  const files = listFiles(join(site, 'previews'));
  assert.ok(files.length > 10);
  for (const { path } of files) {
    const file = join(site, 'previews', path);
    assert.ok(statSync(file).size <= MAX_BYTES, path);
    assert.equal(typeof JSON.parse(readFileSync(file, 'utf8')).name, 'string', path);
  }
});
