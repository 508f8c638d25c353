/** The feeds, read back by feedsmith, an independent reader of Atom and JSON Feed, and held against the archive. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { NOT_CHECKED } from '../../src/archive/cite-as.ts';
import { exportFiles } from '../../src/exports/export-archive.ts';
import { archiveFeeds } from '../../src/exports/feeds/feed-files.ts';
import { makeArchive } from '../factories/make-archive.ts';

const { archive } = makeArchive({
  calendar: { 1: '1990-01-02', 40: '1990-10-02' },
  essays: {
    'bulletin/3/on-rope': [
      'title: "Rope & <b>glue</b> ]]> «Правда»"',
      'standfirst: Said "twice" & once.',
      'added: "2026-11-20"',
      'corrections: [{ date: "2026-11-22", what: A word was lost. }]',
      `provenance: { file: a.txt, sha256: ${'a'.repeat(64)}, imported: "2026-11-01" }`,
      'lang: ru',
      '---',
      'Words.',
    ].join('\n'),
    'bulletin/9/on-glue': 'added: "2026-11-23"\n---\nAs before, "glue" & thread (BB No 3 16-01-90).',
    'bulletin/10/undated': 'Never added to anything (BB No 3 16-01-90).',
  },
});
const files = new Map(
  [...exportFiles(archive, [])]
    .filter(({ id }) => id.startsWith('feed'))
    .flatMap((set) => [...set.files(archive)])
    .map(({ path, content }) => [path, content]),
);
const atom = (path: string) => parseAtomFeed(files.get(path) ?? '');
const rope = 'https://example.org/bulletin/3/on-rope/';
const glue = 'https://example.org/bulletin/9/on-glue/';

test('there is a feed of the archive, one of each series, and one of each issue that is cited', () => {
  assert.deepEqual([...files.keys()], ['feed.xml', 'feed.json', 'bulletin/feed.xml', 'bulletin/3/feed.xml']);
});

test('every feed is sound XML, or sound JSON', () => {
  for (const [path, content] of files)
    if (path.endsWith('.xml')) assert.equal(XMLValidator.validate(content), true, path);
    else JSON.parse(content);
});

test('an Atom feed has all that its specification asks for, and each essay with the fields of its record', () => {
  const feed = atom('feed.xml');
  assert.equal(feed.id, 'https://example.org/feed.xml');
  assert.equal(feed.title?.value, 'A test archive');
  assert.equal(feed.updated, '2026-11-23T00:00:00Z');
  assert.equal(feed.authors?.[0]?.name, 'The keeper');
  assert.equal(feed.links?.find(({ rel }) => rel === 'self')?.href, 'https://example.org/feed.xml');
  assert.equal(feed.links?.find(({ rel }) => rel === 'alternate')?.href, 'https://example.org/');
  assert.deepEqual(
    feed.entries?.map(({ id }) => id),
    [glue, rope],
  );
  const entry = feed.entries?.[1];
  assert.equal(entry?.title?.value, 'Rope & <b>glue</b> ]]> «Правда»');
  assert.equal(entry?.published, '2026-11-20T00:00:00Z');
  assert.equal(entry?.updated, '2026-11-22T00:00:00Z');
  assert.equal(entry?.authors?.[0]?.name, 'Ann Other');
  assert.equal(entry?.authors?.[0]?.uri, 'https://example.org/people/ann-other/');
  assert.equal(entry?.links?.[0]?.href, rope);
  assert.ok(entry?.summary?.value?.startsWith('Said "twice" & once.'));
  assert.ok(entry?.summary?.value?.endsWith(NOT_CHECKED));
  assert.match(files.get('feed.xml') ?? '', /<entry xml:lang="ru">/);
});

test('the JSON feed says the same as the Atom feed', () => {
  const feed = parseJsonFeed(files.get('feed.json') ?? '');
  const other = atom('feed.xml');
  assert.equal(JSON.parse(files.get('feed.json') ?? '').version, 'https://jsonfeed.org/version/1.1');
  assert.equal(feed.title, other.title?.value);
  assert.equal(feed.feed_url, 'https://example.org/feed.json');
  assert.equal(feed.home_page_url, 'https://example.org/');
  assert.deepEqual(
    feed.items?.map((item) => [
      item.id,
      item.url,
      item.date_published,
      item.date_modified,
      item.authors?.[0]?.name,
    ]),
    other.entries?.map((entry) => [
      entry.id,
      entry.links?.[0]?.href,
      entry.published,
      entry.updated,
      entry.authors?.[0]?.name,
    ]),
  );
});

test('what has no day of entry stands in no feed', () => {
  for (const content of files.values()) assert.doesNotMatch(content, /undated/);
});

test('a feed of an issue tells of each essay that cites it, with its words', () => {
  const feed = atom('bulletin/3/feed.xml');
  const [entry, ...more] = feed.entries ?? [];
  assert.equal(more.length, 0);
  assert.equal(entry?.id, `${glue}#p1`);
  assert.equal(entry?.title?.value, 'BB 9 cites BB 3: A made essay');
  assert.equal(entry?.summary?.value, '¶ 1: As before, "glue" & thread (BB No 3 16-01-90).');
});

test('an empty archive has feeds without entries, and no date of the day', () => {
  const { archive: empty } = makeArchive({});
  const [first] = archiveFeeds(empty);
  assert.match(first?.content ?? '', /<updated>1970-01-01T00:00:00Z<\/updated>/);
});
