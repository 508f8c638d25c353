/** The texts beside each page: equal in words to the page, one by one and in order. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Element } from 'hast';
import { contentFolder } from '../../src/incremental/paths.ts';
import { loadArchive } from '../../src/load/load-archive.ts';
import { readInlineText } from '../../src/parse/markdown/text.ts';
import { attribute, elementsOf, readPages, siteFolder } from './read-site.ts';

const folder = siteFolder();
const pages = readPages(folder);
const content = contentFolder();
const { archive } = await loadArchive(content);
assert.ok(archive);

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** What hangs on a text and isn't of it: numbers, the archive's remarks, marks of notes. */
const OURS =
  /(?:^| )(?:pn|app|who|src|diff|sides|note|ref|table-notes|flag|vh|nm|verdict|source|back|apparatus|tools?)(?: |$)/;

/** The words of a page's text, as printed: what the archive has hung on it left out. */
function printed(element: Element): Element {
  const children = element.children.filter(
    (child) => child.type !== 'element' || !OURS.test(attribute(child, 'className') ?? ''),
  );
  return {
    ...element,
    children: children.map((child) => (child.type === 'element' ? printed(child) : child)),
  };
}

test('the text without markup has the words of the page, in the same order', () => {
  for (const essay of archive.essays.values()) {
    const page = pages.find(({ file }) => file === `${essay.id}/index.html`);
    assert.ok(page);
    const text = readFileSync(join(folder, essay.id, 'index.txt'), 'utf8');
    const body = text
      .split('\n\n')
      .slice(essay.record.standfirst === undefined ? 1 : 2)
      .join('\n\n')
      .replace(/^(?:> )*\[\w+\] /gm, '');
    const notes = body.split(/^\[note \d+\] /m).slice(1);
    const main = body.split(/^\[note \d+\] /m)[0] ?? '';
    const element = elementsOf(page.tree).find((one) => attribute(one, 'className') === 'text');
    assert.ok(element);
    assert.deepEqual(wordsOf(main), wordsOf(readInlineText(printed(element)).text), essay.id);
    assert.equal(notes.length, essay.text.asides.filter(({ kind }) => kind === 'note').length);
    if (essay.record.standfirst !== undefined) assert.ok(text.includes(essay.record.standfirst));
  }
});

test('every paragraph stands in the text without markup under its number', () => {
  for (const essay of archive.essays.values()) {
    const text = readFileSync(join(folder, essay.id, 'index.txt'), 'utf8');
    for (const { anchor, text: words } of essay.text.paragraphs)
      assert.ok(
        text.includes(`[${anchor.slice(1)}] ${words.split('\n')[0]?.split('\t')[0]}`),
        `${essay.id}#${anchor}`,
      );
  }
});

test('the Markdown beside a page is the keeper’s own file, byte for byte', () => {
  for (const { id } of archive.essays.values())
    assert.ok(
      readFileSync(join(folder, id, 'index.md')).equals(readFileSync(join(content, 'essays', `${id}.md`))),
      id,
    );
});
