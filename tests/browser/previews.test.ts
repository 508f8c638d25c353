/** What a citation leads to is shown before it is followed: by keyboard, mouse and touch, as WCAG 2.2 (1.4.13) asks. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { createUrls } from '../../src/archive/urls.ts';
import { contentFolder, projectRoot } from '../../src/incremental/paths.ts';
import { loadArchive } from '../../src/load/load-archive.ts';
import { openBrowser } from './open-browser.ts';

const AXE = readFileSync(join(projectRoot(), 'node_modules/axe-core/axe.min.js'), 'utf8');

const reader = await openBrowser();
const { archive } = await loadArchive(contentFolder());
assert.ok(archive !== null, 'the content folder has errors');
const citing = archive.graph.citations.find(
  ({ held, paragraph, printed }) =>
    held === true && paragraph?.startsWith('p') === true && printed?.of === null,
);
assert.ok(citing !== undefined, 'no citation of an issue that is held');
const address = reader.at(createUrls(reader.base).essay(citing.essay));

interface Opened {
  readonly page: Page;
  readonly link: Locator;
  readonly card: Locator;
}

/** The citing essay, its first citation of what is held, and where its preview will be. */
async function open(page: Page): Promise<Opened> {
  await page.goto(address);
  const link = page.locator('.text a.cit:not(.out):not(.unresolved)').first();
  await link.scrollIntoViewIfNeeded();
  return { page, link, card: page.locator('.preview') };
}

const isGone = async (card: Locator): Promise<void> => card.waitFor({ state: 'detached' });

test('the mouse shows a preview, can go into it, and by leaving it takes it away', () =>
  reader.visit({}, async ({ page, troubles }) => {
    const { link, card } = await open(page);
    await link.hover();
    await card.waitFor();
    assert.match((await card.textContent()) ?? '', /Cited by \d+ essays?.*Read it/);
    await card.hover();
    await page.waitForTimeout(500);
    assert.ok(await card.isVisible(), 'it goes while the pointer is in it');
    await page.mouse.move(1, 1);
    await isGone(card);
    assert.deepEqual(troubles, []);
  }));

test('Esc takes the preview away while the pointer rests, and it stays away until the citation is left', () =>
  reader.visit({}, async ({ page }) => {
    const { link, card } = await open(page);
    await link.hover();
    await card.waitFor();
    await page.keyboard.press('Escape');
    await isGone(card);
    await link.hover({ position: { x: 3, y: 8 } });
    await page.waitForTimeout(500);
    assert.equal(await card.count(), 0);
    await page.mouse.move(1, 1);
    await link.hover();
    await card.waitFor();
  }));

test('the keyboard shows a preview, goes on into it, and Esc leads back to the citation', () =>
  reader.visit({}, async ({ page }) => {
    const { link, card } = await open(page);
    await focusByKeyboard(page, link);
    await card.waitFor();
    await page.keyboard.press('Tab');
    assert.ok(await card.locator('a').evaluate((node) => node === document.activeElement));
    await page.keyboard.press('Escape');
    await isGone(card);
    assert.ok(await link.evaluate((node) => node === document.activeElement));
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.href !== address);
  }));

test('the first tap shows the preview, the second follows the citation, a tap elsewhere takes it away', () =>
  reader.visit({ hasTouch: true, viewport: { width: 390, height: 800 } }, async ({ page }) => {
    const { link, card } = await open(page);
    await link.tap();
    await card.waitFor();
    assert.equal(page.url(), address);
    await page
      .locator('.text p')
      .first()
      .tap({ position: { x: 1, y: 1 } });
    await isGone(card);
    await link.tap();
    await card.waitFor();
    await link.tap();
    await page.waitForURL((url) => url.href !== address);
  }));

test('the switch in the preview turns previews off for good, the one in the display panel on again', () =>
  reader.visit({}, async ({ page }) => {
    const { link, card } = await open(page);
    await link.hover();
    await card.getByRole('button', { name: 'Turn previews off' }).click();
    await isGone(card);
    await page.reload();
    await link.hover();
    await page.waitForTimeout(500);
    assert.equal(await card.count(), 0);
    await page.getByRole('button', { name: 'Display' }).first().click();
    await page.getByLabel('Previews of citations').check();
    await page.keyboard.press('Escape');
    await page.mouse.move(1, 1);
    await link.hover();
    await card.waitFor();
  }));

test('why a citation leads nowhere is said while it has the focus on a phone, and in print', () =>
  reader.visit({ viewport: { width: 390, height: 800 } }, async ({ page }) => {
    const lost = archive.graph.citations.find(
      ({ resolution, paragraph }) => 'reason' in resolution && paragraph?.startsWith('p') === true,
    );
    assert.ok(lost !== undefined, 'every citation of this content folder leads somewhere');
    await page.goto(reader.at(createUrls(reader.base).essay(lost.essay)));
    const note = page.locator(`#why-${lost.paragraph}`);
    assert.equal(await note.isVisible(), false);
    await page.locator(`#${lost.paragraph} a.cit.unresolved`).first().focus();
    assert.ok(await note.isVisible());
    await page.locator('h1').click();
    await page.emulateMedia({ media: 'print' });
    assert.ok(await note.isVisible());
    assert.match((await note.textContent()) ?? '', /Not resolved/);
  }));

for (const [name, options] of [
  ['light, wide', { colorScheme: 'light', viewport: { width: 1440, height: 900 } }],
  ['dark, phone', { colorScheme: 'dark', viewport: { width: 390, height: 800 } }],
] as const)
  test(`axe finds nothing with a preview open: ${name}`, () =>
    reader.visit(options, async ({ page }) => {
      const { link, card } = await open(page);
      await focusByKeyboard(page, link);
      await card.waitFor();
      await page.evaluate(AXE);
      const { violations } = await page.evaluate<AxeResults>(
        // `axe` is what the script just run left on the page.
        () =>
          (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run({
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'],
          }),
      );
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]),
        [],
      );
    }));

/** As the Tab key would: a script's focus shows no preview unless a key was pressed before. */
async function focusByKeyboard(page: Page, link: Locator): Promise<void> {
  await page.keyboard.press('Shift');
  await link.evaluate((node) => {
    if (node instanceof HTMLElement) node.focus({ focusVisible: true } as FocusOptions); // newer than its type
  });
}
