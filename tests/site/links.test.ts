/** No link of the site leads to nothing, at the root of a host. Under a folder of one: `under-a-base.test.ts`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkLinks } from './check-links.ts';
import { readPages, siteFolder } from './read-site.ts';

const HOST = 'https://example.org';

test('no link is broken and no fragment missing at the root of a host', () => {
  const folder = siteFolder();
  const pages = readPages(folder);
  assert.ok(pages.length > 20, `only ${pages.length} pages`);
  assert.deepEqual(checkLinks(folder, pages, '/', HOST), []);
});
