/** Every address and every anchor that was ever published is there in the built site. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { contentFolder } from '../../src/incremental/paths.ts';
import { readFolder } from '../../src/parse/read-folder.ts';
import { readEssayLedger } from '../../src/parse/read-ledger.ts';
import { siteFolder } from './read-site.ts';

test('every address of the ledger has its page, and every anchor its place', (t) => {
  const site = siteFolder();
  const { records } = readFolder(contentFolder());
  const addresses = records?.ledger.addresses.map(({ record }) => record) ?? [];
  const lost = addresses.filter(({ address }) => !existsSync(join(site, address, 'index.html')));
  assert.deepEqual(lost, []);
  let anchors = 0;
  for (const { address, kind } of addresses) {
    if (kind !== 'essay') continue;
    const page = readFileSync(join(site, address, 'index.html'), 'utf8');
    for (const { anchor } of readEssayLedger(contentFolder(), address).ledger?.entries ?? []) {
      anchors++;
      assert.ok(page.includes(`id="${anchor}"`), `${address}#${anchor}`);
    }
  }
  assert.ok(
    addresses.length > 0 && anchors > 0,
    'the ledger of the content folder is not recorded: npm run ledger',
  );
  t.diagnostic(`addresses held: ${addresses.length}, anchors held: ${anchors}`);
});
