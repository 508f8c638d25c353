/** Reading an essay for an hour: place, going on, copying, keys, colours. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { citeAs } from '../../src/archive/cite-as.ts';
import { createUrls } from '../../src/archive/urls.ts';
import { contentFolder } from '../../src/incremental/paths.ts';
import { loadArchive } from '../../src/load/load-archive.ts';
import { openBrowser } from './open-browser.ts';

const reader = await openBrowser();
const urls = createUrls(reader.base);
const { archive } = await loadArchive(contentFolder());
assert.ok(archive !== null, 'the content folder has errors');
const essay = [...archive.essays.values()].reduce((most, next) =>
  next.text.paragraphs.length > most.text.paragraphs.length ? next : most,
);
const address = reader.at(urls.essay(essay.id));
const cite = citeAs(archive, essay);
const allowed = { permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' as const };
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const said = (page: Page, words: RegExp): Promise<unknown> =>
  page.getByRole('status').filter({ hasText: words }).waitFor();
const place = (page: Page) => page.getByRole('navigation', { name: 'Place in the essay' });

/** Opens the essay, and waits until the keys are listened to. */
async function open(page: Page, at = address): Promise<void> {
  await page.goto(at);
  await page.locator('dialog.key-list').waitFor({ state: 'attached' });
}

async function moveTo(page: Page, number: number): Promise<void> {
  await open(page);
  for (let pressed = 0; pressed < number; pressed++) await page.keyboard.press('j');
  await place(page).getByText(`¶ ${number} of`).waitFor();
}

test('the keys move by paragraph, and the place says which one is read', () =>
  reader.visit(allowed, async ({ page, troubles }) => {
    await moveTo(page, 7);
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute('aria-label')),
      'Paragraph 7',
    );
    await page.keyboard.press('k');
    await place(page).getByText(`¶ 6 of ${essay.text.paragraphs.length}`).waitFor();
    await page.keyboard.press('c');
    await said(page, /^Citation copied$/);
    assert.equal(await copied(page), `${cite} ¶ 6`);
    await page.keyboard.press('a');
    await said(page, /^Address of ¶ 6 copied$/);
    assert.equal(await copied(page), `${address}#p6`);
    assert.deepEqual(troubles, []);
  }));

test('keys can be listed and switched off, and stay off', () =>
  reader.visit(allowed, async ({ page }) => {
    await moveTo(page, 2);
    await place(page).getByRole('button', { name: 'Keys' }).click();
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    assert.ok(await dialog.getByText('Next paragraph').isVisible());
    await dialog.getByLabel('Keys are on').uncheck();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await open(page);
    await page.keyboard.press('?');
    await page.keyboard.press('j');
    assert.equal(await page.getByRole('dialog').count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'BODY');
  }));

test('the paragraph at which one stopped is offered, and never forced', () =>
  reader.visit(allowed, async ({ page }) => {
    await moveTo(page, 8);
    await page.waitForFunction(() => localStorage.getItem('archive.places')?.includes('"p8"'));
    await page.goto(address);
    await place(page).getByText('You stopped at ¶ 8').waitFor();
    assert.equal(await page.evaluate(() => scrollY), 0);
    await place(page).getByRole('button', { name: 'Go on' }).click();
    await place(page).getByText('¶ 8 of').waitFor();
    await page.goto(`${address}#p3`);
    await place(page).getByText('¶ ').first().waitFor();
    assert.equal(await page.getByText('You stopped').count(), 0);
    await page.goto('about:blank');
    await page.goto(address);
    await place(page).getByRole('button', { name: 'Forget' }).click();
    assert.equal(await page.evaluate(() => localStorage.getItem('archive.places')), null);
  }));

test('a press on a paragraph’s number copies its address or its citation', () =>
  reader.visit(allowed, async ({ page }) => {
    await open(page);
    await page.locator('#p2 > .pn').click();
    assert.equal(new URL(page.url()).hash, '#p2');
    await page.getByRole('button', { name: 'Copy citation' }).click();
    await said(page, /^Citation copied$/);
    assert.equal(await copied(page), `${cite} ¶ 2`);
  }));

for (const width of [390, 1440])
  test(`selected words offer a link to just them, and it finds them: ${width} px`, () =>
    reader.visit({ ...allowed, viewport: { width, height: 400 } }, async ({ page }) => {
      await open(page);
      const words = await page.evaluate(() => {
        const paragraph = document.getElementById('p5');
        const node = [...(paragraph?.childNodes ?? [])].find(({ nodeType }) => nodeType === Node.TEXT_NODE);
        if (node === undefined) throw new Error('¶ 5 has no words of its own');
        paragraph?.scrollIntoView({ block: 'center' });
        // From the first word into the middle of the fourth.
        const end = /^(?:\S+\s+){3}\S{2}/.exec(node.textContent ?? '')?.[0].length ?? 0;
        getSelection()?.setBaseAndExtent(node, 0, node, end);
        return /^(?:\S+\s+){3}[\p{L}\p{N}’-]+/u.exec(node.textContent ?? '')?.[0];
      });
      await page.getByRole('button', { name: 'Copy citation' }).click();
      await said(page, /^Citation copied$/);
      assert.equal(await copied(page), `“${words}” ${cite} ¶ 5`);
      await page.keyboard.press('a');
      await said(page, /^Link to the words copied$/);
      const link = await copied(page);
      assert.ok(link.startsWith(`${address}#p5:~:text=`), link);
      // Without the paragraph, so that only the words can have brought the page there.
      await page.goto('about:blank');
      await page.goto(link.replace('#p5', '#'));
      await page.waitForFunction(() => scrollY > 0);
      const { top, bottom } = await page
        .locator('#p5')
        .evaluate((paragraph) => paragraph.getBoundingClientRect().toJSON() as DOMRect);
      assert.ok(top < 400 && bottom > 0, `${link} leads elsewhere: ¶ 5 is at ${top}`);
    }));

test('colours and size of text are kept, and stand before the page is drawn', () =>
  reader.visit({ ...allowed, colorScheme: 'dark' }, async ({ page, troubles }) => {
    await page.goto(address);
    const ground = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const size = (): Promise<number> =>
      page.evaluate(() =>
        Number.parseFloat(getComputedStyle(document.querySelector('.text p') as Element).fontSize),
      );
    const [dark, normal] = [await ground(), await size()];
    await page.getByRole('banner').getByRole('button', { name: 'Display' }).click();
    await page.getByRole('radio', { name: 'Paper' }).check();
    await page.getByRole('radio', { name: 'Largest' }).check();
    const paper = await ground();
    assert.notEqual(paper, dark);
    assert.ok((await size()) > normal * 1.2);
    // Another script than the one in the head can't have set it by then.
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(reader.at(urls.home()));
    assert.equal(await ground(), paper);
    assert.deepEqual(troubles, []);
  }));

test('in print every page but the first says which issue and which essay it is of', () =>
  reader.visit({}, async ({ page }) => {
    await page.goto(address);
    const rules = await page.evaluate(() =>
      document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)),
    );
    const label = archive.series.get(essay.series)?.label ?? '?';
    const [all = '', first = ''] = rules;
    assert.ok(all.includes(`"${label} ${essay.number}, `), all);
    assert.ok(all.includes(essay.record.title.slice(0, 20)), all);
    assert.match(first, /:first/);
  }));

test('with scripts off nothing offers what only a script can do', () =>
  reader.visit({ javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(address);
    assert.equal(
      await page
        .locator('button:visible')
        .filter({ hasText: /Display|Keys/ })
        .count(),
      0,
    );
    await page.goto(`${address}#p7`);
    assert.equal(await page.locator(':target').getAttribute('id'), 'p7');
  }));
