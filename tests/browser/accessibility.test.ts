/** What those hear who don't see a page: landmarks, headings and names, as the browser's accessibility tree has them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { createUrls } from '../../src/archive/urls.ts';
import { contentFolder } from '../../src/incremental/paths.ts';
import { loadArchive } from '../../src/load/load-archive.ts';
import { openBrowser } from './open-browser.ts';
import { openPage } from './open-page.ts';
import { pageKinds } from './page-kinds.ts';

interface Heard {
  readonly role: string;
  readonly name: string;
  readonly level: number;
}

const reader = await openBrowser();
const urls = createUrls(reader.base);
const { archive } = await loadArchive(contentFolder());
assert.ok(archive !== null, 'the content folder has errors');
const kinds = pageKinds(archive, reader.base);
const longest = [...archive.essays.values()].reduce((most, next) =>
  next.text.paragraphs.length > most.text.paragraphs.length ? next : most,
);
const NEEDS_NAME = /^(?:link|button|navigation|region|textbox|searchbox|combobox|radio|checkbox|dialog|img)$/;

/** What is heard of a page, in its order. */
async function listen(session: CDPSession): Promise<Heard[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? '').trim(),
      level: Number(properties.find((property) => property.name === 'level')?.value.value ?? 0),
    }));
}

const sessionOf = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page);

test('every kind of page has one main part and one first heading, no level is left out, and all that acts has a name', () =>
  reader.visit({}, async ({ page }) => {
    const session = await sessionOf(page);
    const faults: string[] = [];
    for (const [kind, address] of kinds) {
      await openPage(reader, page, address);
      const heard = await listen(session);
      const count = (role: string): number => heard.filter((one) => one.role === role).length;
      for (const role of ['main', 'banner', 'contentinfo'])
        if (count(role) !== 1) faults.push(`${kind} has ${count(role)} of ${role}`);
      const levels = heard.filter(({ role }) => role === 'heading').map(({ level }) => level);
      if (levels.filter((level) => level === 1).length !== 1)
        faults.push(`${kind} has headings ${levels.join(' ')}`);
      if (levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1))
        faults.push(`${kind} leaves out a level: ${levels.join(' ')}`);
      for (const { role, name } of heard)
        if (NEEDS_NAME.test(role) && name === '') faults.push(`${kind} has a ${role} without a name`);
      const landmarks = heard.filter(({ role }) => role === 'navigation').map(({ name }) => name);
      if (new Set(landmarks).size < landmarks.length) faults.push(`${kind}: two of ${landmarks.join(', ')}`);
    }
    assert.deepEqual(faults, []);
  }));

test('a reader hears ‘Paragraph 5’ before its words, and no count of the margin within them', () =>
  reader.visit({}, async ({ page }) => {
    await page.goto(reader.at(urls.essay(longest.id)));
    const session = await sessionOf(page);
    const heard = await listen(session);
    const at = heard.findIndex(({ role, name }) => role === 'link' && name === 'Paragraph 5');
    assert.ok(at > 0, 'no link named Paragraph 5');
    const words = heard.slice(at + 1).find(({ role, name }) => role === 'StaticText' && name.length > 3);
    const printed =
      longest.text.paragraphs.find(({ anchor }) => anchor === 'p5')?.text.replace(/\s+/g, ' ') ?? '';
    assert.ok(printed.startsWith(words?.name.slice(0, 20) ?? '?'), words?.name);
  }));

test('the first Tab offers the way past the head of an essay to its text', () =>
  reader.visit({}, async ({ page }) => {
    await page.goto(reader.at(urls.essay(longest.id)));
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'To the text');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.ok(
      await page.evaluate(() => {
        const text = document.querySelector('.text');
        const focused = document.activeElement;
        return (
          text !== null &&
          focused !== null &&
          !(focused.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)
        );
      }),
      'Tab goes back to what stands before the text',
    );
  }));

test('with forced colours held and not held still differ, and what has the focus is outlined', () =>
  reader.visit({ forcedColors: 'active' }, async ({ page }) => {
    await page.goto(reader.at(urls.home()));
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement as Element).outlineStyle,
    );
    assert.notEqual(outline, 'none');
    const series = [...archive.series.keys()].at(-1);
    assert.ok(series !== undefined);
    await page.goto(reader.at(urls.series(series)));
    assert.ok(await page.locator('.cell').first().isVisible());
  }));

test('who asks for less motion gets none', () =>
  reader.visit({ reducedMotion: 'reduce', viewport: { width: 390, height: 844 } }, async ({ page }) => {
    await page.goto(reader.at(urls.essay(longest.id)));
    await page.evaluate(() => scrollTo(0, 2000));
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element);
          return (
            transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0) ||
            animationName !== 'none'
          );
        }).length,
    );
    assert.equal(moving, 0);
  }));
