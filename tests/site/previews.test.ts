/** Every citation that leads somewhere has a preview, which is a tiny file of plain text. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { MOST_BYTES } from '../../src/archive/citation/preview.ts';
import { listFiles } from '../../src/folder/list-files.ts';
import { previewAddresses } from '../../src/reading/browser/preview/preview-address.ts';
import { attribute, elementsOf, readPages, siteFolder } from './read-site.ts';

const site = siteFolder();

test('every citation that leads somewhere has a preview', () => {
  const missing: string[] = [];
  let count = 0;
  for (const { file, tree } of readPages(site))
    for (const element of elementsOf(tree)) {
      const names = (attribute(element, 'className') ?? '').split(' ');
      if (element.tagName !== 'a' || !names.includes('cit') || names.includes('unresolved')) continue;
      count++;
      const [address] = previewAddresses(attribute(element, 'href') ?? '', '/');
      if (address === undefined || !existsSync(join(site, address))) missing.push(`${file}: ${address}`);
    }
  assert.deepEqual(missing, []);
  assert.ok(count > 20, `only ${count} citations`);
});

test('a preview is at most 2 kB of JSON', () => {
  const files = listFiles(join(site, 'previews'));
  assert.ok(files.length > 10);
  for (const { path } of files) {
    const file = join(site, 'previews', path);
    assert.ok(statSync(file).size <= MOST_BYTES, path);
    assert.equal(typeof JSON.parse(readFileSync(file, 'utf8')).name, 'string', path);
  }
});
