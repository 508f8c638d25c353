/**
 * An archive of hostile texts, built and published as any other, before a browser: nothing runs, no policy is
 * broken, no page is other than it should be, and every file that goes out is sound in its own format.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { createUrls } from '../../src/archive/urls.ts';
import { siteFiles } from '../../src/incremental/list-files.ts';
import { cacheOf } from '../../src/incremental/paths.ts';
import { buildHostileSite } from '../hostile/hostile-site.ts';
import { findTurned, look } from '../hostile/look.ts';
import { testFiles } from '../hostile/test-files.ts';
import { runs } from '../runs.ts';
import { openBrowser } from './open-browser.ts';

const room = mkdtempSync(join(tmpdir(), 'archive-hostile-'));
after(() => {
  for (const name of ['content', 'harmless'])
    rmSync(cacheOf(join(room, name)), { recursive: true, force: true });
  rmSync(room, { recursive: true, force: true });
});
const hostile = await buildHostileSite(room, runs(10, 1));
const { site, archive, tried, citing } = hostile;

/** Essays that mean no harm. */
const HARMLESS = 4;
process.env.TEST_SITE = site;
const reader = await openBrowser();
const urls = createUrls(reader.base);

test('no hostile text runs, breaks a policy or its page, on any page that shows it', async (t) => {
  await reader.visit({}, async ({ page, troubles }) => {
    page.on('dialog', (dialog) => {
      troubles.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(reader.at(urls.essay([...archive.essays.keys()][0] ?? ('' as never))));
    const frames = new Set<string>();
    for (const { id, text } of archive.essays.values()) {
      await page.goto(reader.at(urls.essay(id)));
      const seen = await page.evaluate(look);
      assert.equal(seen.hit, undefined, id);
      assert.equal(seen.clobbered, false, id);
      frames.add(seen.frame.split(' MAIN ')[0] ?? '');
      // Raw HTML that is never closed swallows what follows it; what was read stands there to the last.
      const last = text.paragraphs.findLast(({ kind }) => kind === 'prose')?.text ?? '';
      assert.ok(seen.words.replace(/\s+/g, ' ').includes(last.replace(/\s+/g, ' ')), `${id}: ${last}`);
      assert.equal(await page.locator('h1').count(), 1, id);
    }
    assert.deepEqual([...frames].slice(1), [], `a page begins otherwise than ${[...frames][0]}`);
    const [person] = archive.people.keys();
    const [source] = archive.sources.keys();
    const others = [
      urls.home(),
      urls.people(),
      urls.years(),
      urls.citations(),
      urls.unresolved(),
      urls.sources(),
      ...[...archive.series.keys()].map(urls.series),
      ...(person === undefined ? [] : [urls.person(person)]),
      ...(source === undefined ? [] : [urls.source(source)]),
      ...[...archive.issues.values()].map(({ series, number }) => urls.issue(series, number)),
    ];
    for (const address of others) {
      await page.goto(reader.at(address));
      assert.equal((await page.evaluate(look)).hit, undefined, address);
      assert.deepEqual(await page.evaluate(findTurned), [], address);
    }
    assert.deepEqual(troubles, []);
    assert.deepEqual(await page.context().cookies(), []);
    t.diagnostic(
      `hostile texts tried: ${tried}, of them in a browser: ${archive.essays.size - HARMLESS}, on ${archive.essays.size + others.length} pages`,
    );
  });
});

/** Words that stand in hostile texts, signs that are hostile themselves, and both in the filters. */
const QUERIES = [
  'alert',
  'script',
  'print',
  'constructor',
  '"window.__hit"',
  'onerror javascript',
  '"><script>alert(1)</script>',
  "'; alert(1) // __proto__ constructor",
  '<img src=x onerror=window.__hit=1> author:ann-other year:1990..1990',
] as const;

test('search shows hostile texts, their passages, filters and previews, and nothing of them runs', async (t) => {
  await reader.visit({ viewport: { width: 1440, height: 900 } }, async ({ page, troubles }) => {
    page.on('dialog', (dialog) => {
      troubles.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    let found = 0;
    for (const query of QUERIES) {
      await page.goto(reader.at(urls.search(query)));
      await page.getByRole('status').filter({ hasText: /found/ }).waitFor({ state: 'attached' });
      for (const summary of await page.locator('main summary:visible').all()) await summary.click();
      const seen = await page.evaluate(look);
      assert.deepEqual([seen.hit, seen.clobbered], [undefined, false], query);
      const hits = page.locator('a.hit');
      const shown = await hits.count();
      found += shown;
      if (shown === 0) continue;
      await hits.first().click();
      await page.waitForURL(/\?find=/);
      await page.locator('.found-words').waitFor({ state: 'attached' });
      assert.equal((await page.evaluate(look)).hit, undefined, query);
    }
    assert.ok(found > 10, `${found} passages found`);
    await page.goto(reader.at(urls.essay(citing)));
    const links = await page.locator('.text a.cit').all();
    assert.ok(links.length > 10);
    for (const link of links.slice(0, runs(4, 40))) {
      await link.hover();
      await page.locator('.preview').waitFor();
      await page.mouse.move(1, 1);
      await page.locator('.preview').waitFor({ state: 'detached' });
    }
    assert.equal((await page.evaluate(look)).hit, undefined);
    assert.deepEqual(troubles, []);
    t.diagnostic(`passages of hostile texts found by ${QUERIES.length} queries: ${found}`);
  });
});

test('nothing runs either in the copy that reads from a folder, where no policy stands guard', async (t) => {
  const folder = join(room, 'copy');
  const files = unzipSync(readFileSync(join(site, urls.siteCopy().slice(reader.base.length))));
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const pages = Object.keys(files).filter((path) => path.endsWith('/index.html'));
  const opened = pages.filter((path) =>
    /\/(?:received[-\d]*|constructor|on-glue|on-others|cited-by)\//.test(path),
  );
  await reader.visit({}, async ({ page, troubles }) => {
    page.on('dialog', (dialog) => {
      troubles.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    for (const path of opened) {
      await page.goto(pathToFileURL(join(folder, path)).href, { waitUntil: 'domcontentloaded' });
      assert.equal((await page.evaluate(look)).hit, undefined, path);
      assert.equal(await page.locator('script, img[src="x"], [onload]').count(), 0, path);
    }
    assert.deepEqual(troubles, []);
  });
  assert.ok(opened.length >= archive.essays.size - 1);
  t.diagnostic(`pages of the copy opened: ${opened.length}`);
});

test('every file beside the pages is sound in its own format', async (t) => {
  const files = siteFiles(site);
  const read = (path: string): string => readFileSync(join(site, path), 'utf8');
  const xml: [string, string][] = files
    .filter((path) => /\.(?:xml|graphml|svg)$/.test(path))
    .map((path) => [path, read(path)]);
  for (const path of files.filter((name) => name.endsWith('.epub')))
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(site, path)))))
      if (/\.(?:xhtml|opf|ncx|xml)$/.test(name))
        xml.push([`${path}/${name}`, new TextDecoder().decode(bytes)]);
  for (const path of files) {
    if (/\.(?:json|webmanifest)$/.test(path)) JSON.parse(read(path));
    if (path.endsWith('.jsonl')) for (const line of read(path).split('\n')) if (line !== '') JSON.parse(line);
    // A cell begins a line or follows a comma, in quotes or not; none may begin as a formula.
    if (path.endsWith('.csv')) assert.doesNotMatch(read(path), /(?:^|,)"?[=+@\t]|(?:^|,)"?-(?!\d)/m, path);
  }
  await reader.visit({}, async ({ page }) => {
    // No page of ours: their policy lets nothing parse a text.
    await page.goto('about:blank');
    const faulty = await page.evaluate(
      (texts) =>
        texts
          .filter(([, text]) => {
            const document = new DOMParser().parseFromString(text, 'application/xml');
            return document.querySelector('parsererror, script, [onload], [onerror]') !== null;
          })
          .map(([name]) => name),
      xml,
    );
    assert.deepEqual(faulty, []);
  });
  assert.ok(xml.length > 10);
  t.diagnostic(`files held against their own formats: ${xml.length} of XML, ${files.length} in all`);
});

testFiles(hostile);
