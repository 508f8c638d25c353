/** The search page as built: the scripts that it waits for are asked for at once, and not one after another. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { siteFolder } from './read-site.ts';

const site = siteFolder();
const html = readFileSync(join(site, 'search/index.html'), 'utf8');
const named = new Set(
  [...html.matchAll(/<link rel="modulepreload" href="([^"]+)"/g)].map(([, href = '']) => href),
);

test('every module that the search needs is named in the head', () => {
  const main = html.slice(0, html.indexOf('</main>'));
  const own = [...main.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src = '']) => src);
  assert.ok(own.some((src) => src.includes('search-desk')));
  for (const script of own) assert.ok(named.has(script), `${script} is named`);
  for (const script of named) {
    const code = readFileSync(join(site, script), 'utf8');
    for (const [, name = ''] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g))
      assert.ok(
        [...named].some((href) => href.endsWith(`/${name}`)),
        `${name}, imported by ${script}, is named`,
      );
  }
});

test('what the search begins with is asked for in the head, by the address that the search uses', () => {
  const head = html.slice(0, html.indexOf('</head>'));
  for (const file of ['archive.json', 'pagefind.js', 'pagefind-entry.json?ts=', 'wasm.unknown.pagefind']) {
    assert.ok(head.includes(`href="/pagefind/${file}"`), file);
    assert.ok(existsSync(join(site, 'pagefind', file.replace(/\?.*/, ''))), file);
  }
  const start = html.indexOf('pagefind/archive.json');
  assert.ok(start > 0 && start < html.indexOf('<script'), 'the table of the index comes before any script');
});

/**
 * Bytes, gzipped, of all scripts of the page: our own, and Pagefind's, which are fetched on this page alone. They are
 * less than half of the 220 kB that a first search may cost (issue 'Search is Pagefind'); the rest is for index and texts.
 */
const OWN = 26_000;
const PAGEFIND = 13_500;
const WASM = 56_500;

test('the scripts of the search page stay within their budget', (t) => {
  const zipped = (path: string): number => gzipSync(readFileSync(join(site, path)), { level: 9 }).length;
  const own = [...named]
    .filter((href) => href.startsWith('/_astro/'))
    .reduce((sum, href) => sum + zipped(href), zipped('theme.js'));
  const pagefind = zipped('pagefind/pagefind.js');
  const wasm = zipped('pagefind/wasm.unknown.pagefind');
  t.diagnostic(`own ${own} bytes, pagefind.js ${pagefind}, WebAssembly ${wasm}`);
  assert.ok(own > 0 && own <= OWN, `own scripts: ${own} bytes`);
  assert.ok(pagefind <= PAGEFIND, `pagefind.js: ${pagefind} bytes`);
  assert.ok(wasm <= WASM, `WebAssembly: ${wasm} bytes`);
});
