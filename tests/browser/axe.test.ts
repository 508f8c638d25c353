/** One page of each kind against axe's rules for WCAG 2.0 to 2.2, A and AA. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { AxeResults } from 'axe-core';
import { loadArchive } from '../../src/site/load-archive.ts';
import { contentFolder, projectRoot } from '../../src/site/project.ts';
import { openBrowser } from './open-browser.ts';
import { openPage } from './open-page.ts';
import { pageKinds } from './page-kinds.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const AXE = readFileSync(join(projectRoot(), 'node_modules/axe-core/axe.min.js'), 'utf8');

const VIEWS = [
  { name: 'light, wide', colorScheme: 'light', width: 1440 },
  { name: 'dark, wide', colorScheme: 'dark', width: 1440 },
  { name: 'light, phone', colorScheme: 'light', width: 390 },
  { name: 'dark, phone', colorScheme: 'dark', width: 390 },
] as const;

const reader = await openBrowser();
const { archive } = await loadArchive(contentFolder());
assert.ok(archive !== null, 'the content folder has errors');
const kinds = pageKinds(archive, reader.base);

for (const { name, colorScheme, width } of VIEWS)
  test(`axe finds nothing on any kind of page: ${name}`, () =>
    reader.visit(
      { colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' },
      async ({ page }) => {
        const faults: string[] = [];
        for (const [kind, address] of kinds) {
          await openPage(reader, page, address);
          await page.evaluate(AXE);
          const { violations } = await page.evaluate<AxeResults, string[]>(
            // `axe` is what the script just run left on the page.
            (values) =>
              (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run({
                runOnly: { type: 'tag', values },
              }),
            TAGS,
          );
          for (const { id, help, nodes } of violations)
            faults.push(
              `${kind} ${address}: ${id} (${help}) at ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
            );
        }
        assert.deepEqual(faults, []);
      },
    ));

test('no kind of page has an error of a script, breaks its policy or asks another host', () =>
  reader.visit({}, async ({ page, troubles }) => {
    for (const [kind, address] of kinds) {
      await openPage(reader, page, address);
      assert.deepEqual(troubles, [], kind);
    }
  }));
