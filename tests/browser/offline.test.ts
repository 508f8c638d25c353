/** Reading without the network, in a small site published for it: what is kept, what is never shown, the copy as files. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { createUrls } from '../../src/archive/urls.ts';
import { cacheOf } from '../../src/incremental/paths.ts';
import { buildSite } from '../../src/integration/build-site.ts';
import { loadArchive } from '../../src/load/load-archive.ts';
import { buildEpubs } from '../../src/publish/epub/epubs.ts';
import { buildOfflineLists } from '../../src/publish/offline.ts';
import { siteCopy } from '../../src/publish/site-zip.ts';
import { putNewContent } from '../factories/put-new-content.ts';

const room = mkdtempSync(join(tmpdir(), 'archive-offline-'));
const content = join(room, 'content');
const site = join(room, 'site');
process.env.TEST_SITE = site;

const publish = async (): Promise<void> => {
  const { ok } = await buildSite({
    content,
    outDir: site,
    write: () => {},
    onError: () => {},
    quiet: true,
    search: false,
    features: [buildEpubs, siteCopy, buildOfflineLists],
  });
  assert.ok(ok);
};
putNewContent(content);
await publish();
after(() => {
  rmSync(room, { recursive: true, force: true });
  rmSync(cacheOf(content), { recursive: true, force: true });
});
const { openBrowser } = await import('./open-browser.ts');
const reader = await openBrowser();
const { archive } = await loadArchive(content);
assert.ok(archive !== null);
const urls = createUrls('/');
const [essay] = [...archive.essays.values()];
assert.ok(essay !== undefined);
const year = essay.record.date.slice(0, 4);

async function keep(page: Page, name: string): Promise<void> {
  await page.goto(reader.at(urls.offline()));
  await page.getByRole('button', { name: `Keep ${name}` }).click();
  await page.getByRole('status').filter({ hasText: 'kept in this browser' }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  // The page that registered a worker isn't under it until it is opened again.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

test('a year can be kept, its size told first, and is read without the network', () =>
  reader.visit({}, async ({ page, troubles }) => {
    await page.goto(reader.at(urls.offline()));
    await page
      .getByText(/^\d+\.\d MB$/)
      .first()
      .waitFor();
    await keep(page, year);
    await page.context().setOffline(true);
    await page.goto(reader.at(urls.essay(essay.id)));
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), essay.record.title);
    assert.ok(await page.evaluate(() => document.fonts.size > 0 && document.styleSheets.length > 0));
    const missing = await page.goto(reader.at('/nothing/here/'));
    assert.equal(missing?.status(), 503);
    await page.context().setOffline(false);
    assert.deepEqual(
      troubles.filter((trouble) => !trouble.includes('Failed to load')),
      [],
    );
  }));

test('a kept page is never shown over a newer one, and what is kept follows the site', () =>
  reader.visit({}, async ({ page }) => {
    await keep(page, 'Everything');
    const file = join(content, 'essays', `${essay.id}.md`);
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, `${before}\nA last paragraph, which is new.\n`);
    await publish();
    await page.goto(reader.at(urls.essay(essay.id)));
    assert.ok(await page.getByText('which is new').isVisible());
    // A worker is activated when it has brought what is kept up to date.
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update();
      const worker = registration?.installing ?? registration?.waiting ?? registration?.active;
      await new Promise<void>((done) => {
        const look = (): void => {
          if (worker?.state === 'activated') done();
        };
        worker?.addEventListener('statechange', look);
        look();
      });
    });
    const isUpToDate = await page.evaluate(async (address) => {
      const kept = await caches.match(address, { ignoreVary: true });
      return (await kept?.text())?.includes('which is new') === true;
    }, urls.essay(essay.id));
    assert.ok(isUpToDate, 'what is kept is still the old page');
    await page.context().setOffline(true);
    await page.reload();
    assert.ok(await page.getByText('which is new').isVisible());
  }));

test('what is no longer kept is gone, and the worker with it', () =>
  reader.visit({}, async ({ page }) => {
    await keep(page, year);
    await page.getByRole('button', { name: `Remove ${year}` }).click();
    await page.getByRole('status').filter({ hasText: 'no longer kept' }).waitFor();
    assert.deepEqual(await page.evaluate(() => caches.keys()), []);
    assert.equal(
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
      0,
    );
  }));

test('the site reads from a folder, without a server and without scripts', () =>
  reader.visit({ javaScriptEnabled: false }, async ({ page }) => {
    const files = unzipSync(readFileSync(join(site, 'offline/site.zip')));
    const folder = join(room, 'unpacked');
    for (const [path, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const [top = ''] = Object.keys(files).map((path) => path.split('/')[0] ?? '');
    await page.goto(pathToFileURL(join(folder, top, 'index.html')).href);
    await page.getByRole('link', { name: essay.record.title }).first().click();
    assert.match(page.url(), /^file:.*\/index\.html$/);
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), essay.record.title);
    const background = await page.evaluate(() => getComputedStyle(document.body).borderTopWidth);
    assert.equal(background, '6px', 'the style sheet isn’t found');
    // Every link to a file leads to one that is there.
    for (const [path, bytes] of Object.entries(files)) {
      if (!path.endsWith('.html')) continue;
      for (const [, href = ''] of Buffer.from(bytes)
        .toString('utf8')
        .matchAll(/<(?:a|link|img)\b[^>]*?\s(?:href|src)="([^"#]+)/g)) {
        if (/^[a-z]+:/.test(href)) continue;
        const target = new URL(href, `file:///${path}`).pathname.slice(1);
        assert.ok(files[decodeURIComponent(target)] !== undefined, `${path} leads to ${href}`);
      }
    }
  }));
