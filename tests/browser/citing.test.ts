/** Citing in the browser: one press copies a form, of the essay or of the paragraph that the address names. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { citeAs } from '../../src/archive/cite-as.ts';
import { createUrls } from '../../src/archive/urls.ts';
import { contentFolder } from '../../src/incremental/paths.ts';
import { loadArchive } from '../../src/load/load-archive.ts';
import { openBrowser } from './open-browser.ts';

const reader = await openBrowser();
const { archive } = await loadArchive(contentFolder());
assert.ok(archive !== null, 'the content folder has errors');
const [essay] = archive.essays.values();
assert.ok(essay);
const address = reader.at(createUrls(reader.base).essay(essay.id));
const published = archive.address + createUrls(archive.base).essay(essay.id);
const house = citeAs(archive, essay);
const allowed = { permissions: ['clipboard-read', 'clipboard-write'] };
const NO_BREAK_SPACE = '\u00A0';

const forms = (page: Page) => page.locator('[data-cite-this] [data-form]').allTextContents();

test('one press copies the form of the series, and says so', () =>
  reader.visit(allowed, async ({ page, troubles }) => {
    await page.goto(address);
    await page.locator('[data-cite-this]').getByRole('button').first().click();
    await page
      .getByRole('status')
      .filter({ hasText: `Copied: ${house}` })
      .waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), house);
    assert.deepEqual(troubles, []);
  }));

test('every form names the paragraph that the address names, and the essay again when it names none', () =>
  reader.visit(allowed, async ({ page }) => {
    await page.goto(address);
    const whole = await forms(page);
    assert.equal(whole.length, 5);
    await page.goto(`${address}#p2`);
    const [first, ...styled] = await forms(page);
    assert.equal(first?.trim(), `${house} ¶${NO_BREAK_SPACE}2`);
    for (const form of styled) assert.ok(form.includes(`${published}#p2, ¶${NO_BREAK_SPACE}2`), form);
    await page.evaluate(() => {
      location.hash = '';
    });
    await page.getByText('the whole essay').waitFor();
    assert.deepEqual(await forms(page), whole);
  }));

test('a paragraph’s number offers a report of an error that names the paragraph', () =>
  reader.visit({}, async ({ page }) => {
    await page.goto(address);
    await page.locator('a.pn[href="#p3"]').click();
    const link = page.locator('a[data-report]');
    await page.getByRole('button', { name: 'Report an error' }).waitFor();
    const mail = new URL((await link.getAttribute('href')) ?? '');
    assert.equal(mail.protocol + mail.pathname, archive.keeper.contact);
    assert.ok(mail.searchParams.get('body')?.startsWith(`${published}#p3\n`));
  }));

test('without scripts every form can be read, and the page says how a paragraph is cited', () =>
  reader.visit({ javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(address);
    const [first, ...styled] = await forms(page);
    assert.equal(first?.trim(), house);
    for (const form of styled) assert.ok(form.includes(published));
    assert.equal(await page.locator('[data-cite-this]').getByRole('button').count(), 0);
    await page.getByText(`add its number, as ‘¶${NO_BREAK_SPACE}14’`).waitFor();
    assert.match((await page.locator('a[data-report]').getAttribute('href')) ?? '', /^mailto:/);
  }));
