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
import { siteFiles } from '../../scripts/build/site-files.ts';
import { createUrls } from '../../src/archive/urls.ts';
import { cacheOf } from '../../src/site/project.ts';
import { faultsOfBook, readFormats } from '../hostile/formats.ts';
import { buildHostileSite } from '../hostile/hostile-site.ts';
import { runs } from '../runs.ts';
import { openBrowser } from './open-browser.ts';

const room = mkdtempSync(join(tmpdir(), 'archive-hostile-'));
after(() => {
  for (const name of ['content', 'harmless'])
    rmSync(cacheOf(join(room, name)), { recursive: true, force: true });
  rmSync(room, { recursive: true, force: true });
});
const { site, without, archive, tried, ...harmless } = await buildHostileSite(room, runs(5, 1));

const HARMLESS = Object.keys(harmless).length;
process.env.TEST_SITE = site;
const reader = await openBrowser();
const urls = createUrls(reader.base);

interface Seen {
  readonly hit: unknown;
  readonly frame: string;
  readonly clobbered: boolean;
  readonly words: string;
}

/** What a page is, apart from its words: asked in the page. */
const look = (): Seen => ({
  hit: Reflect.get(window, '__hit'),
  frame: [...document.body.children, ...(document.querySelector('main')?.children ?? [])]
    .map(({ tagName }) => tagName)
    .join(' '),
  clobbered:
    document.getElementById !== Document.prototype.getElementById ||
    document.querySelector !== Document.prototype.querySelector ||
    typeof document.cookie !== 'string' ||
    !(document.body instanceof HTMLBodyElement) ||
    document.querySelectorAll('main, #main').length !== 1 ||
    Reflect.get({}, 'polluted') !== undefined,
  words: document.querySelector('.text')?.textContent ?? '',
});

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
    await page.goto(reader.at(urls.essay(harmless.citing)));
    const links = await page.locator('.text a.cit').all();
    assert.ok(links.length > 10);
    for (const link of links.slice(0, runs(8, links.length))) {
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
  const hostile = pages.filter((path) => /\/(?:received[-\d]*|on-glue|on-others|cited-by)\//.test(path));
  await reader.visit({}, async ({ page, troubles }) => {
    page.on('dialog', (dialog) => {
      troubles.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    for (const path of hostile) {
      await page.goto(pathToFileURL(join(folder, path)).href, { waitUntil: 'domcontentloaded' });
      assert.equal((await page.evaluate(look)).hit, undefined, path);
      assert.equal(await page.locator('script, img[src="x"], [onload]').count(), 0, path);
    }
    assert.deepEqual(troubles, []);
  });
  assert.ok(hostile.length >= archive.essays.size - 1);
  t.diagnostic(`pages of the copy opened: ${hostile.length}`);
});

test('no hostile text changes another essay: its files, its page, its place in every list', (t) => {
  const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');
  const whole = (page: string): string => page.replace(/<nav[^>]* class="next"[^>]*>.*?<\/nav>/s, '');
  const { apart, cited } = harmless;
  const beside = siteFiles(without).filter((path) => path.startsWith(apart) || path.startsWith(cited));
  let bytes = 0;
  for (const path of beside.filter((name) => !name.endsWith('.html'))) {
    const before = readFileSync(join(without, path));
    assert.ok(before.equals(readFileSync(join(site, path))), path);
    bytes += before.length;
  }
  // The page of the one that nobody cites is the same but for its neighbours; of the other, all that it says itself.
  const [before, now] = [without, site].map((folder) => whole(read(folder, `${apart}/index.html`)));
  assert.equal(now, before);
  const [own, ownNow] = [without, site].map((folder) => textOf(read(folder, `${cited}/index.html`)));
  assert.ok(own !== undefined && /Glue keeps\./.test(own));
  assert.equal(ownNow, own);
  const [rowsBefore, rows] = [readFormats(without), readFormats(site)];
  for (const [format, known] of Object.entries(rowsBefore))
    for (const id of [apart, cited])
      if (known.has(id)) assert.deepEqual(rows[format]?.get(id), known.get(id), `${id} in ${format}`);
  t.diagnostic(`bytes of other essays compared: ${bytes + (before ?? '').length + own.length}`);
});

test('other readers find each hostile title as it was written, in every format', async (t) => {
  const { json, ...formats } = readFormats(site);
  const plain = (text: unknown): string => String(text).replace(SPACES_AND_CONTROLS, ' ').trim();
  let held = 0;
  for (const [id, row] of json ?? []) {
    const title = plain((row as { title: string }).title); // as our own writer put it
    for (const format of ['bibtex', 'ris', 'csl', 'atom', 'jsonfeed']) {
      const found = formats[format]?.get(id) as { title: string | { value: string } } | undefined; // of these five
      // A feed has only the newest.
      if (found === undefined && /atom|feed/.test(format)) continue;
      const shown = typeof found?.title === 'object' ? found.title.value : found?.title;
      assert.equal(plain(shown), title, `${id} in ${format}`);
      held++;
    }
    const things = thingsOf(readFileSync(join(site, id, 'index.html'), 'utf8'));
    assert.ok(
      things.some(({ name, headline }) => plain(headline ?? name) === title),
      `${id} in JSON-LD`,
    );
  }
  const books = siteFiles(site).filter((path) => path.endsWith('.epub'));
  const every = runs(8, 1);
  for (const path of books.filter((name, index) => index % every === 0 || name.startsWith('years/')))
    assert.deepEqual(await faultsOfBook(readFileSync(join(site, path))), [], path);
  t.diagnostic(`titles held against other readers: ${held}; books of hostile texts: ${books.length}`);
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

// Spaces of every kind and control characters are one space to every format.
const SPACES_AND_CONTROLS = /[\s\p{Cc}]+/gu;

interface Thing {
  readonly name?: string;
  readonly headline?: string;
}

/** What a page says of itself in JSON-LD. */
const thingsOf = (page: string): Thing[] =>
  [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(
    ([, json = '']) => JSON.parse(json) as Thing | Thing[],
  );

/** The words of an essay's page that are its own. */
const textOf = (page: string): string =>
  /<div class="text[ "].*?(?=<section|<div class="two)/s.exec(page)?.[0].trimEnd() ?? '';
