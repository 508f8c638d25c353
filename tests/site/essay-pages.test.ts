/** An essay's page holds the words of its Markdown, all of them and in order, with the numbers that the core gave. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Element } from 'hast';
import type { Archive } from '../../src/archive/types.ts';
import { contentFolder } from '../../src/incremental/paths.ts';
import { loadArchive } from '../../src/load/load-archive.ts';
import { attribute, elementsOf, type Page, readPages, siteFolder } from './read-site.ts';

/** Bytes, gzipped, that a page may cost beside the essay's words and the fonts. */
const SHELL_LIMIT = 30_000;

/** What stands among an essay's words and is not of them. */
const APPARATUS = new Set(['pn', 'app', 'ref', 'note', 'who', 'src', 'vh', 'inner', 'diff', 'flag']);

const site = siteFolder();
let archive: Archive;
const pages = new Map<string, Page>();

before(async () => {
  const loaded = await loadArchive(contentFolder());
  assert.ok(loaded.archive);
  archive = loaded.archive;
  for (const page of readPages(site)) pages.set(page.file, page);
});

test('every paragraph stands on its page under its anchor, word for word', () => {
  const faults: string[] = [];
  for (const essay of archive.essays.values()) {
    const page = pages.get(`${essay.id}/index.html`);
    assert.ok(page, `${essay.id} has no page`);
    const byId = new Map(elementsOf(page.tree).map((element) => [attribute(element, 'id'), element]));
    for (const { anchor, text } of essay.text.paragraphs) {
      const element = byId.get(anchor);
      const shown = element === undefined ? '(nothing)' : squeeze(wordsOf(element));
      if (shown !== squeeze(text))
        faults.push(`${essay.id}#${anchor}: '${shown.slice(0, 200)}' for '${text.slice(0, 200)}'`);
    }
  }
  assert.deepEqual(faults, []);
});

test('title, standfirst, headings and notes stand on the page word for word', () => {
  const faults: string[] = [];
  for (const essay of archive.essays.values()) {
    const elements = elementsOf(pages.get(`${essay.id}/index.html`)?.tree ?? assert.fail(essay.id));
    const expected = essay.text.asides.flatMap(({ anchor, kind, text }) =>
      anchor === null ? [] : [{ anchor, kind, text }],
    );
    for (const { anchor, kind, text } of expected) {
      const element = elements.find((candidate) => attribute(candidate, 'id') === anchor);
      const shown = element === undefined ? '(nothing)' : squeeze(wordsOf(element));
      // A note begins with its own number.
      if (shown.replace(kind === 'note' ? /^\d+ / : '', '') !== squeeze(text))
        faults.push(`${essay.id}#${anchor}: '${shown}'`);
    }
    const title = elements.find(({ tagName }) => tagName === 'h1');
    if (title === undefined || squeeze(wordsOf(title)) !== squeeze(essay.record.title))
      faults.push(`${essay.id}: title`);
  }
  assert.deepEqual(faults, []);
});

test('the shell of an essay page weighs at most 30 kB gzipped', (t) => {
  const sizes = [...archive.essays.values()].map(({ id }) => {
    const html = readFileSync(join(site, id, 'index.html'), 'utf8');
    const shell = html.replace(/(<div class="text[^>]*>)[\s\S]*?(<!--|<\/div>\s*<\/div>)/, '$1$2');
    const files = [
      ...html.matchAll(/<(?:script[^>]* src|link[^>]*rel="stylesheet"[^>]* href)="([^"]+)"/g),
    ].map(([, address = '']) => gzipSync(readFileSync(join(site, address))).length);
    return gzipSync(shell).length + files.reduce((sum, size) => sum + size, 0);
  });
  t.diagnostic(`shells weigh ${Math.min(...sizes)} to ${Math.max(...sizes)} bytes gzipped`);
  assert.ok(Math.max(...sizes) <= SHELL_LIMIT);
});

/** The words of an element as they can be read, without apparatus. */
function wordsOf(element: Element): string {
  let words = '';
  const walk = (node: Element): void => {
    for (const child of node.children) {
      if (child.type === 'text') words += child.value;
      if (child.type !== 'element') continue;
      const names = (attribute(child, 'className') ?? '').split(' ');
      if (names.some((name) => APPARATUS.has(name)) || child.tagName === 'caption') continue;
      walk(child);
      // What begins a new line for the reader parts words.
      if (/^(?:br|p|li|td|th|tr|div|dd|dt)$/.test(child.tagName)) words += ' ';
    }
  };
  walk(element);
  return words;
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
