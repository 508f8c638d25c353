/** One page of each kind against axe's rules for WCAG 2.0 to 2.2, A and AA; and that none scrolls sideways. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Archive } from '../../src/archive/archive.ts';
import { createUrls } from '../../src/archive/urls.ts';
import { loadArchive } from '../../src/site/load-archive.ts';
import { contentFolder, projectRoot } from '../../src/site/project.ts';
import { openBrowser } from './open-browser.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const AXE = readFileSync(join(projectRoot(), 'node_modules/axe-core/axe.min.js'), 'utf8');

const VIEWS = [
  { name: 'light, wide', colorScheme: 'light', width: 1440 },
  { name: 'dark, wide', colorScheme: 'dark', width: 1440 },
  { name: 'light, phone', colorScheme: 'light', width: 390 },
  { name: 'dark, phone', colorScheme: 'dark', width: 390 },
] as const;

/** The narrowest page that WCAG 2.2 (1.4.10) asks for: 1280 px at 400 %. */
const NARROWEST = 320;

const reader = await openBrowser();
const { archive } = await loadArchive(contentFolder());
assert.ok(archive !== null, 'the content folder has errors');
const kinds = pagesOf(archive, reader.base);

for (const { name, colorScheme, width } of VIEWS)
  test(`axe finds nothing on any kind of page: ${name}`, () =>
    reader.visit(
      { colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' },
      async ({ page }) => {
        const faults: string[] = [];
        for (const [kind, address] of kinds) {
          await open(page, address);
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

test(`no kind of page scrolls sideways at ${NARROWEST} px`, () =>
  reader.visit({ viewport: { width: NARROWEST, height: 700 } }, async ({ page }) => {
    const faults: string[] = [];
    for (const [kind, address] of kinds) {
      await open(page, address);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > NARROWEST) faults.push(`${kind} ${address} is ${width} px wide`);
    }
    assert.deepEqual(faults, []);
  }));

test('no kind of page has an error of a script, breaks its policy or asks another host', () =>
  reader.visit({}, async ({ page, troubles }) => {
    for (const [kind, address] of kinds) {
      await open(page, address);
      assert.deepEqual(troubles, [], kind);
    }
  }));

async function open(page: Page, address: string): Promise<void> {
  const response = await page.goto(reader.at(address));
  const expected = address.endsWith('/404.html') ? [200, 404] : [200];
  assert.ok(expected.includes(response?.status() ?? 0), `${address} answers ${response?.status()}`);
  if (address.includes('?q='))
    await page.getByRole('status').filter({ hasText: /./ }).waitFor({ state: 'attached' });
}

/** One page of each kind that this content folder has. */
function pagesOf(archive: Archive, base: string): [string, string][] {
  const urls = createUrls(base);
  const issues = [...archive.issues.values()];
  const essays = [...archive.essays.values()];
  const works = [...archive.series.values()]
    .flatMap(({ works }) => works)
    .filter(({ issue }) => issue === null);
  const longest = essays.reduce((most, next) => (next.text.words > most.text.words ? next : most));
  const withTable = essays.find(({ text }) => text.paragraphs.some(({ kind }) => kind === 'table'));
  const withQuotation = essays.find(({ text }) => text.quotations.length > 0);
  const [cited] = issues.filter(({ known }) => known === 'cited');
  const [quoted] = [...archive.essaysQuoting.keys()];
  const [signed] = [...archive.essaysBy.keys()];
  const years = [archive.years[0], archive.years.at(-1)];
  const held = issues.find((issue) => issue.held);
  const kinds: [string, string | undefined][] = [
    ['home', urls.home()],
    ...[...archive.series.keys()].map((id): [string, string] => ['series', urls.series(id)]),
    ['issue, held', held && urls.issue(held.series, held.number)],
    ['issue, not held', cited && urls.issue(cited.series, cited.number)],
    ['essay', urls.essay(longest.id)],
    ['essay with a table', withTable && urls.essay(withTable.id)],
    ['essay with a quotation', withQuotation && urls.essay(withQuotation.id)],
    ['work', works[0] && urls.work(works[0].series, works[0].id)],
    ['people', urls.people()],
    ['person', signed && urls.person(signed)],
    ['sources', urls.sources()],
    ['source', quoted && urls.source(quoted)],
    ['years', urls.years()],
    ...years.map((year): [string, string | undefined] => [
      'year',
      year === undefined ? undefined : urls.year(year),
    ]),
    ...archive.pages.map(({ id }): [string, string] => ['about', urls.page(id)]),
    ['citations', urls.citations()],
    ['what is not held', urls.notHeld()],
    ['what is unresolved', urls.unresolved()],
    ['dates that differ', urls.dates()],
    ['search', urls.search()],
    ['search with results', urls.search('the')],
    ['search without', urls.search('zzyzx')],
    ['missing', urls.file('404.html')],
  ];
  return kinds.flatMap(([kind, address]) =>
    address === undefined ? [] : [[kind, address] as [string, string]],
  );
}
