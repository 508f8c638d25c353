import assert from 'node:assert/strict';
import { test } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { llmsTxt, robotsTxt, sitemapFiles } from '../../src/exports/crawlers.ts';
import { makeArchive } from '../factories/make-archive.ts';

const { archive } = makeArchive({
  archive: { base: '/archive/' },
  essays: {
    'bulletin/3/on-rope': 'added: "2026-11-20"\n---\nRope.',
    'bulletin/3/on-glue': 'added: "2026-11-21"\n---\nGlue.',
    'bulletin/4/on-wax': 'title: "Wax [and] seals"\n---\nWax.',
  },
});
const ROOT = 'https://example.org/archive/';
const pages = [
  '',
  'bulletin/',
  'bulletin/3/',
  'bulletin/3/on-glue/',
  'bulletin/3/on-rope/',
  'bulletin/4/on-wax/',
  'years/',
];

const parse = (xml: string) => {
  assert.equal(XMLValidator.validate(xml), true);
  return new XMLParser({ isArray: (name) => name === 'url' || name === 'sitemap' }).parse(xml);
};

test('the sitemap lists every page, with the day of its last change where the records tell it', () => {
  const [index, first] = sitemapFiles(archive, pages);
  assert.deepEqual(parse(index?.content ?? '').sitemapindex.sitemap, [
    { loc: `${ROOT}sitemap-1.xml`, lastmod: '2026-11-21' },
  ]);
  assert.deepEqual(parse(first?.content ?? '').urlset.url, [
    { loc: ROOT, lastmod: '2026-11-21' },
    { loc: `${ROOT}bulletin/`, lastmod: '2026-11-21' },
    { loc: `${ROOT}bulletin/3/`, lastmod: '2026-11-21' },
    { loc: `${ROOT}bulletin/3/on-glue/`, lastmod: '2026-11-21' },
    { loc: `${ROOT}bulletin/3/on-rope/`, lastmod: '2026-11-20' },
    { loc: `${ROOT}bulletin/4/on-wax/` },
    { loc: `${ROOT}years/` },
  ]);
});

test('a sitemap holds at most fifty thousand addresses; more are shared out', () => {
  const files = sitemapFiles(
    archive,
    Array.from({ length: 50_001 }, (_, index) => `p/${index}/`),
  );
  assert.deepEqual(
    files.map(({ path }) => path),
    ['sitemap-index.xml', 'sitemap-1.xml', 'sitemap-2.xml'],
  );
  assert.equal(parse(files[2]?.content ?? '').urlset.url.length, 1);
});

test('robots are told where the list of pages stands', () => {
  assert.equal(robotsTxt(archive), `User-agent: *\nAllow: /\n\nSitemap: ${ROOT}sitemap-index.xml\n`);
});

test('llms.txt opens with the name and a summary, and links to texts', () => {
  const text = llmsTxt(archive);
  assert.match(text, /^# A test archive\n\n> .+\n\n/);
  assert.match(
    text,
    /^- \[Wax \\\[and\\\] seals\]\(https:\/\/example\.org\/archive\/bulletin\/4\/on-wax\/index\.md\): 1990-05-01$/m,
  );
});
