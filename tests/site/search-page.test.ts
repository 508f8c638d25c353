/** The search page as built: the scripts that it waits for are asked for at once, and not one after another. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';
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
    const code = readFileSync(join(site, '_astro', posix.basename(script)), 'utf8');
    for (const [, name = ''] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g))
      assert.ok(
        [...named].some((href) => href.endsWith(`/${name}`)),
        `${name}, imported by ${script}, is named`,
      );
  }
});

test('what the search begins with is asked for before any script', () => {
  const start = html.indexOf('search/index/start.bin');
  assert.ok(start > 0 && start < html.indexOf('<script'));
});
