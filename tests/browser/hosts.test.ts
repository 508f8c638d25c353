/** Search in a browser, behind the servers that the manual describes, under a folder of the host. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createUrls } from '../../src/archive/urls.ts';
import { buildUnderBase } from '../hosting/build-under-base.ts';
import { configurationOf, runServer, versionOf } from '../hosting/server.ts';
import { openBrowser } from './open-browser.ts';

const room = mkdtempSync(join(tmpdir(), 'archive-hosts-'));
after(() => rmSync(room, { recursive: true, force: true }));
const installed = (['nginx', 'caddy'] as const).filter((name) => versionOf(name) !== null);
const root = join(room, 'www');
if (installed.length > 0) await buildUnderBase(join(root, 'archive'));

for (const name of installed) {
  const server = await runServer(name, root, join(room, name));
  after(() => server.stop());
  const reader = await openBrowser({ origin: server.origin, base: '/archive/' });

  test(`a search behind ${name} leads to the paragraph under /archive/`, async () => {
    await reader.visit({}, async ({ page, troubles }) => {
      await page.goto(reader.at(createUrls(reader.base).search('calendar')));
      const hit = page.locator('main a[href*="#p"]').first();
      await hit.click();
      await page.waitForURL(/\/archive\/.+#p\d+/);
      const anchor = new URL(page.url()).hash.slice(1).split(':')[0] ?? '';
      assert.match((await page.locator(`#${anchor}`).textContent()) ?? '', /calendar/i);
      assert.deepEqual(troubles, []);
    });
  });
}

if (installed.length === 0)
  test('neither nginx nor Caddy is on this machine, so that no search was tried behind them', () => {
    for (const name of ['nginx', 'caddy'] as const) assert.match(configurationOf(name), /archive/);
  });
