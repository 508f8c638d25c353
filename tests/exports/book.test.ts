/** Books: valid by the rules of epubcheck, the same bytes each time, every word and every anchor of the page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseFragment } from 'parse5';
import { toXml } from 'xast-util-to-xml';
import { essayBook, issueBook, yearBook } from '../../src/publish/epub/book.ts';
import { drawCover } from '../../src/publish/epub/cover.ts';
import { writeBook } from '../../src/publish/epub/write-epub.ts';
import { toXhtml } from '../../src/publish/epub/xhtml.ts';
import { makeArchive } from '../factories/make-archive.ts';

const BODY = `One <two> & three (BB No 1), see [home](/bulletin/) and [a place](https://example.com/?a=1&b=2).

## Rope & hemp

As it said:

> Other words.
>
> > Deeper words.

- an item
- another[^1]

| a | b |
|---|--:|
| 1 | 2 |

Line one\\
line two

![A knot](knot.png)

[^1]: A note.
`;
const PICTURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const { archive, htmlOf } = makeArchive({
  essays: {
    'bulletin/9/on-rope': `title: On rope & “twine”\nstandfirst: Made of <hemp>.\n---\n${BODY}`,
    'bulletin/9/on-hemp': 'One, as [before](/bulletin/9/on-rope/#p2).',
    'bulletin/unnumbered/on-knots': 'date: "1990"\n---\nOne.',
  },
  calendar: { 1: '1990-01-01', 9: '1990-03-01' },
});
const text = { htmlOf, pictureOf: (path: string) => (path === 'bulletin/9/knot.png' ? PICTURE : null) };
const essays = [...archive.essays.values()];
const [issue] = [...archive.issues.values()].filter(({ held }) => held);
assert.ok(issue !== undefined);
const books = [
  ...essays.map((essay) => essayBook(archive, essay)),
  issueBook(archive, issue),
  yearBook(archive, 1990, essays),
];

/** Errors and warnings, one line each. */
async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes);
  return messages
    .filter(({ severity }) => severity !== 'info' && severity !== 'usage')
    .map(({ severity, id, message, location }) => `${severity} ${id} ${location?.path ?? ''} ${message}`);
}

for (const book of books)
  test(`the book '${book.title}' of ${book.chapters.length} is valid by epubcheck`, async () => {
    assert.deepEqual(await faultsOf(writeBook(archive, book, text)), []);
  });

test('a book with a link into nothing is not valid: the checker can say no', async () => {
  const [book] = books;
  assert.ok(book !== undefined);
  const files = unzipSync(writeBook(archive, book, text));
  const chapter = `EPUB/${book.chapters[0]?.file}`;
  const broken = strFromU8(files[chapter] ?? new Uint8Array()).replace(
    '<p id="p1">',
    '<p id="p1"><a href="#gone">x</a>',
  );
  const { mimetype = new Uint8Array(), ...rest } = files;
  assert.notDeepEqual(
    await faultsOf(zipSync({ mimetype: [mimetype, { level: 0 }], ...rest, [chapter]: strToU8(broken) })),
    [],
  );
});

test('the same book gives the same bytes, whatever the time zone', () => {
  const zone = process.env.TZ;
  try {
    const [first, second] = ['Pacific/Auckland', 'America/New_York'].map((name) => {
      process.env.TZ = name;
      return books.map((book) => Buffer.from(writeBook(archive, book, text)).toString('base64'));
    });
    assert.deepEqual(first, second);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test('a chapter has every anchor and every word of its page', () => {
  const [essay] = essays.filter(({ slug }) => slug === 'on-rope');
  assert.ok(essay !== undefined);
  const book = essayBook(archive, essay);
  const files = unzipSync(writeBook(archive, book, text));
  const page = strFromU8(files[`EPUB/${book.chapters[0]?.file}`] ?? new Uint8Array());
  for (const { anchor, text: words } of essay.text.paragraphs) {
    assert.ok(page.includes(`id="${anchor}"`), `${anchor} is missing`);
    const [first = ''] = words.split(/[&<>\t\n]/);
    assert.ok(page.includes(first.trim()), words);
  }
});

test('links stay in the book where it has their essay, and lead to the site where it hasn’t', () => {
  const files = unzipSync(writeBook(archive, issueBook(archive, issue), text));
  const page = strFromU8(files['EPUB/bulletin-9-on-hemp.xhtml'] ?? new Uint8Array());
  assert.match(page, /href="bulletin-9-on-rope\.xhtml#p2"/);
  const alone = essays.find(({ slug }) => slug === 'on-hemp');
  assert.ok(alone !== undefined);
  const own = unzipSync(writeBook(archive, essayBook(archive, alone), text));
  assert.match(
    strFromU8(own['EPUB/bulletin-9-on-hemp.xhtml'] ?? new Uint8Array()),
    /href="https:\/\/example\.org\/bulletin\/9\/on-rope\/#p2"/,
  );
});

test('HTML becomes XHTML: elements are closed, attributes quoted, what only a page can do is left out', () => {
  const links = { linkTo: (href: string) => href, imageOf: () => null };
  const rows: readonly [string, string][] = [
    ['<p id=p1>a<br>b &amp; c', '<p id="p1">a<br />b &#x26; c</p>'],
    ['<a class="pn" href="#p1" tabindex="-1">1</a>x', '<span class="pn">1</span> x'],
    ['<p>x<span class="app"><a href="#">3</a></span></p>', '<p>x</p>'],
    ['<img src="x.png" alt="A knot">', '<span class="missing">[A knot]</span>'],
    ['<i lang="la">a</i>', '<i lang="la" xml:lang="la">a</i>'],
  ];
  for (const [html, xhtml] of rows)
    assert.equal(
      toXml({ type: 'root', children: toXhtml(html, links) }, { closeEmptyElements: true }),
      xhtml,
    );
});

test('a cover stays within its edges, whatever the number', () => {
  for (const number of ['1', '1254', '1987654'])
    for (const name of ['EPSR', 'A very long name of a periodical of which nobody has heard']) {
      const [book] = books;
      assert.ok(book !== undefined);
      const cover = drawCover({ ...book, cover: { name, number, below: '26 October 2004' } });
      const scales = [...cover.matchAll(/scale\(([\d.]+) /g)].map(([, scale]) => Number(scale));
      assert.equal(scales.length, 3);
      assert.ok(scales.every((scale) => scale > 0 && scale <= 0.6));
      assert.equal(parseFragment(cover).childNodes.length > 0, true);
    }
});
