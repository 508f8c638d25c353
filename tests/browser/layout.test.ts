/**
 * Every kind of page at the widths that readers have: nothing scrolls sideways, no words lie on others. The long form,
 * or `TEST_PICTURES=DIR`, also makes a picture of each, light and dark, for a person to look at.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { contentFolder } from '../../src/incremental/paths.ts';
import { loadArchive } from '../../src/load/load-archive.ts';
import { isLong } from '../runs.ts';
import { findOverlaps } from './find-overlaps.ts';
import { openBrowser } from './open-browser.ts';
import { openPage } from './open-page.ts';
import { pageKinds } from './page-kinds.ts';

/** 320 px is the narrowest page that WCAG 2.2 (1.4.10) asks for: 1280 px at 400 %. */
const WIDTHS = [320, 390, 768, 1440] as const;
const PICTURED = new Set<number>([390, 768, 1440]);

const reader = await openBrowser();
const { archive } = await loadArchive(contentFolder());
assert.ok(archive !== null, 'the content folder has errors');
const kinds = pageKinds(archive, reader.base);
const pictures =
  process.env.TEST_PICTURES ?? (isLong ? mkdtempSync(join(tmpdir(), 'archive-pictures-')) : null);
if (pictures !== null) mkdirSync(pictures, { recursive: true });

test('no kind of page scrolls sideways or lays words on words, at any width', (t) =>
  reader.visit({ reducedMotion: 'reduce' }, async ({ page }) => {
    const faults: string[] = [];
    const pictured = new Set<string>();
    for (const [kind, address] of kinds) {
      await openPage(reader, page, address);
      await page.evaluate(() => document.fonts.ready);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: width < 700 ? 844 : 1000 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) faults.push(`${kind} ${address} is ${wide} px wide at ${width}`);
        for (const overlap of (await page.evaluate(findOverlaps)).slice(0, 3))
          faults.push(`${kind} ${address} at ${width}: ${overlap}`);
        if (pictures === null || pictured.has(kind) || !PICTURED.has(width)) continue;
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const name = `${kind.replace(/\W+/g, '-')}-${width}-${colorScheme}.jpg`;
          await page.screenshot({ path: join(pictures, name), type: 'jpeg', quality: 70 });
        }
      }
      pictured.add(kind);
    }
    if (pictures !== null) t.diagnostic(`pictures to look at: ${pictures}`);
    assert.deepEqual(faults, []);
  }));

test('text of twice the size stays on a narrow page', () =>
  reader.visit({ viewport: { width: 640, height: 900 } }, async ({ page }) => {
    const faults: string[] = [];
    for (const [kind, address] of kinds.filter(([kind]) => /^(?:essay|home|issue|series)/.test(kind))) {
      await openPage(reader, page, address);
      // What 'text only' zoom of 200 % does.
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > 640) faults.push(`${kind} ${address} is ${wide} px wide`);
    }
    assert.deepEqual(faults, []);
  }));
