/** What a drawn page names early in its head. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { injectPreloads } from '../../src/integration/inject-preloads.ts';

const hasten = (html: string, imports: Readonly<Record<string, readonly string[]>> = {}): string =>
  Buffer.from(injectPreloads(Buffer.from(html), (script) => imports[script] ?? [])).toString();

const HEAD =
  '<head><title>É</title><script src="/theme.js"></script><link rel="preload" href="/start.bin" as="fetch" crossorigin><link rel="stylesheet" href="/s.css"></head>';

test('the style sheet is named before the first script, for which a parser waits', () =>
  assert.equal(
    hasten(`<html>${HEAD}<body><main>Ü<script type="module" src="/a.js"></script></main></body></html>`),
    `<html>${HEAD.replace('<script', '<link rel="preload" href="/s.css" as="style"><script')}<body><main>Ü<script type="module" src="/a.js"></script></main></body></html>`,
  ));

test('a page that searches names its script with what that imports, and the beginning of the index', () => {
  const hastened = hasten(
    `<html>${HEAD}<body><main><div data-search="desk"></div><script type="module" src="/a.js"></script></main><script type="module" src="/late.js"></script></body></html>`,
    { '/a.js': ['/b.js'], '/late.js': ['/c.js'] },
  );
  const links = [...hastened.matchAll(/<(?:link|script)[^>]*(?:href|src)="([^"]+)"/g)].map(
    ([, href]) => href,
  );
  assert.deepEqual(links, [
    '/s.css',
    '/theme.js',
    '/start.bin',
    '/a.js',
    '/b.js',
    '/theme.js',
    '/s.css',
    '/a.js',
    '/late.js',
  ]);
});

test('what is no page of ours stays as it is', () => {
  for (const html of ['<html><head><title>Moved</title></head></html>', '{"html": "<p>"}', ''])
    assert.equal(hasten(html), html);
});

test('a title that reads as a tag is left as it is: nothing is put into a value', () => {
  const title = '<script>alert(1)</script></head><body>';
  const page = (links: string): string =>
    `<html><head><meta name="description" content="${title}"><link rel="stylesheet" href="/a.css">${links}<script src="/theme.js"></script><meta content='${title}"'></head><body><main></main></body></html>`;
  assert.equal(hasten(page('')), page('<link rel="preload" href="/a.css" as="style">'));
});
