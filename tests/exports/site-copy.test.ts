import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyAddress, copyStyles, relativizePage } from '../../src/publish/relative-page.ts';

const HELD = new Set([
  'index.html',
  'epsr/1254/index.html',
  'epsr/1254/the-slug/index.html',
  '_astro/s.css',
  'fonts/a.woff2',
]);
const page = {
  path: 'epsr/1254/the-slug/index.html',
  base: '/archive/',
  address: 'https://example.org',
  has: (path: string): boolean => HELD.has(path),
};

for (const [title, address, expected] of [
  ['the home page', '/archive/', '../../../index.html'],
  ['the issue above', '/archive/epsr/1254/#cited-by', '../index.html#cited-by'],
  ['the page itself', '/archive/epsr/1254/the-slug/', 'index.html'],
  ['a paragraph of the page itself', '/archive/epsr/1254/the-slug/#p14', '#p14'],
  ['a place on the page', '#p14', '#p14'],
  ['a file', '/archive/_astro/s.css', '../../../_astro/s.css'],
  ['what the copy hasn’t got', '/archive/search/?q=x', 'https://example.org/archive/search/?q=x'],
  ['an address in Latin-1', '/archive/caf%E9/', 'https://example.org/archive/caf%E9/'],
  ['a stray percent sign', '/archive/100%/', 'https://example.org/archive/100%/'],
  ['half of a character', '/archive/%E0%A4%A', 'https://example.org/archive/%E0%A4%A'],
  ['another site', 'https://example.com/archive/', 'https://example.com/archive/'],
  ['another host without a scheme', '//example.com/', '//example.com/'],
  ['a letter', 'mailto:a@example.org', 'mailto:a@example.org'],
] as const)
  test(`an address in the copy of the site: ${title}`, () =>
    assert.equal(copyAddress(address, page), expected));

test('a copied page has no script, no policy and no form, and every word', () => {
  const html = [
    '<!DOCTYPE html><html><head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'">',
    '<script src="/archive/theme.js"></script><link rel="preload" href="/archive/fonts/a.woff2" as="font">',
    '<link rel="stylesheet" href="/archive/_astro/s.css"></head><body>',
    '<form class="find" role="search" action="/archive/search/"><input name="q"></form>',
    '<p title="1 > 0"><a href="/archive/epsr/1254/">written href="/archive/epsr/1254/" &lt;a href="/archive/"&gt;</a></p>',
    '</body></html>',
  ].join('');
  assert.equal(
    relativizePage(html, page),
    '<!DOCTYPE html><html><head><link rel="stylesheet" href="../../../_astro/s.css"></head><body>' +
      '<p title="1 > 0"><a href="../index.html">written href="/archive/epsr/1254/" &lt;a href="/archive/"&gt;</a></p></body></html>',
  );
});

test('what stands in a value is no tag, and stays', () => {
  const value = "<script>alert(1)</script></head><form role=search><link rel=preload> href=/archive/ '";
  const html = `<meta content="${value}"><script type="x">"<p>"</script><link title="<link " rel="icon" href="/archive/"><p title="${value}">&lt;script></p>`;
  assert.equal(
    relativizePage(html, page),
    `<meta content="${value}"><link title="<link " rel="icon" href="../../../index.html"><p title="${value}">&lt;script></p>`,
  );
});

test('a page that leads on leads on in the copy', () => {
  assert.equal(
    relativizePage('<meta http-equiv="refresh" content="0; url=/archive/epsr/1254/">', page),
    '<meta http-equiv="refresh" content="0; url=../index.html">',
  );
});

test('a style sheet finds its faces', () => {
  assert.equal(
    copyStyles('@font-face{src:url("/archive/fonts/a.woff2")}', { ...page, path: '_astro/s.css' }),
    '@font-face{src:url("../fonts/a.woff2")}',
  );
});
