/**
 * An archive of hostile texts, built and published as any other, before a browser: nothing runs, no policy is
 * broken, no page is other than it should be, and every file that goes out is sound in its own format.
 */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { unzipSync } from 'fflate';
import { buildSite } from '../../scripts/build/build-site.ts';
import { siteFiles } from '../../scripts/build/site-files.ts';
import { PARTS } from '../../scripts/publish/parts.ts';
import { createUrls } from '../../src/archive/urls.ts';
import { loadArchive } from '../../src/site/load-archive.ts';
import { cacheOf } from '../../src/site/project.ts';
import { HOSTILE } from '../hostile/hostile-texts.ts';
import { runs } from '../runs.ts';
import { openBrowser } from './open-browser.ts';

const room = mkdtempSync(join(tmpdir(), 'archive-hostile-'));
const content = join(room, 'content');
const site = join(room, 'site');
after(() => {
  rmSync(cacheOf(content), { recursive: true, force: true });
  rmSync(room, { recursive: true, force: true });
});

cpSync(join(import.meta.dirname, '../checks/fixtures/base'), content, { recursive: true });
const every = runs(5, 1);
const tried = HOSTILE.filter((_, index) => index % every === 0);
for (const [index, { text }] of tried.entries()) {
  const file = join(content, `essays/bulletin/${index + 2}/received.md`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
// What is refused is taken out, as a keeper would; the rest is published.
const refused = await loadArchive(content);
for (const { severity, file } of refused.problems)
  if (severity === 'error') rmSync(join(room, file), { force: true });
const loaded = await loadArchive(content);
assert.ok(
  loaded.archive !== null,
  JSON.stringify(loaded.problems.filter(({ severity }) => severity === 'error')),
);
const { archive } = loaded;
const built = await buildSite({
  content,
  outDir: site,
  write: () => {},
  complain: () => {},
  quiet: true,
  parts: PARTS.filter(({ name }) => name !== 'compressed'),
});
assert.ok(built.ok);

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
    assert.equal(frames.size, 1, 'every page begins as every other does');
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
      urls.search('print'),
      urls.search('"><script>alert(1)</script>'),
      urls.search("'; alert(1) //"),
    ];
    for (const address of others) {
      await page.goto(reader.at(address));
      if (address.includes('?q=')) await page.getByRole('status').waitFor({ state: 'attached' });
      assert.equal((await page.evaluate(look)).hit, undefined, address);
    }
    assert.deepEqual(troubles, []);
    t.diagnostic(
      `hostile texts tried: ${tried.length}, of them in a browser: ${archive.essays.size - 1}, on ${archive.essays.size + others.length} pages`,
    );
  });
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
