/** One page of each kind against axe's rules for WCAG 2.0 to 2.2, A and AA. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentFolder } from '../../src/incremental/paths.ts';
import { loadArchive } from '../../src/load/load-archive.ts';
import { isLong } from '../runs.ts';
import { faultsOf } from './faults-of.ts';
import { openBrowser } from './open-browser.ts';
import { openPage } from './open-page.ts';
import { pageKinds } from './page-kinds.ts';

const WIDTHS = [
  { name: 'wide', width: 1440 },
  { name: 'phone', width: 390 },
] as const;

const reader = await openBrowser();
const { archive } = await loadArchive(contentFolder());
assert.ok(archive !== null, 'the content folder has errors');
const kinds = pageKinds(archive, reader.base);

for (const { name, width } of WIDTHS)
  test(`axe finds nothing on any kind of page, light and dark: ${name}`, () =>
    reader.visit({ viewport: { width, height: 900 }, reducedMotion: 'reduce' }, async ({ page }) => {
      const faults: string[] = [];
      for (const [kind, address] of kinds) {
        await page.emulateMedia({ colorScheme: 'light' });
        await openPage(reader, page, address);
        faults.push(...(await faultsOf(page)).map((fault) => `${kind} ${address}, light: ${fault}`));
        await page.emulateMedia({ colorScheme: 'dark' });
        const dark = await faultsOf(page, isLong ? 'all' : 'of colours');
        faults.push(...dark.map((fault) => `${kind} ${address}, dark: ${fault}`));
      }
      assert.deepEqual(faults, []);
    }));

test('axe finds nothing on an essay with its panels open, on paper and at night', () =>
  reader.visit({ viewport: { width: 390, height: 900 }, reducedMotion: 'reduce' }, async ({ page }) => {
    const faults: string[] = [];
    const essay = kinds.find(([kind]) => kind === 'essay')?.[1] ?? '/';
    for (const theme of ['Paper', 'Dark']) {
      await openPage(reader, page, essay);
      await page.locator('dialog.key-list').waitFor({ state: 'attached' });
      await page.getByRole('banner').getByRole('button', { name: 'Display' }).click();
      await page.getByRole('radio', { name: theme }).check();
      await page.getByRole('radio', { name: 'Largest' }).check();
      faults.push(...(await faultsOf(page)).map((fault) => `${theme}, display: ${fault}`));
      await page.keyboard.press('Escape');
      await page.evaluate(() => scrollTo(0, 2000));
      await page.locator('#p4 > .pn').click();
      faults.push(...(await faultsOf(page)).map((fault) => `${theme}, paragraph: ${fault}`));
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      faults.push(...(await faultsOf(page)).map((fault) => `${theme}, keys: ${fault}`));
    }
    assert.deepEqual(faults, []);
  }));

test('no kind of page has an error of a script, breaks its policy or asks another host', () =>
  reader.visit({}, async ({ page, troubles }) => {
    for (const [kind, address] of kinds) {
      await openPage(reader, page, address);
      assert.deepEqual(troubles, [], kind);
    }
  }));
