import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { Archive } from '../../src/archive/archive.ts';
import type { Fragment } from '../../src/search/browser/pagefind.ts';
import { showWords } from '../../src/search/browser/show-words.ts';
import { splitContent } from '../../src/search/browser/split-content.ts';
import { indexArchive } from '../../src/search/index-archive.ts';
import { loadArchive } from '../../src/site/load-archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-index-'));
after(() => rmSync(folder, { recursive: true }));

let archive: Archive;
before(async () => {
  const loaded = await loadArchive(join(import.meta.dirname, '../../content'));
  assert.ok(loaded.archive !== null);
  archive = loaded.archive;
  await indexArchive(archive, join(folder, 'one'));
});

/** Every essay as the index holds it, by its id. */
function fragments(): Map<string, Fragment> {
  const found = new Map<string, Fragment>();
  for (const name of readdirSync(join(folder, 'one', 'fragment'))) {
    const [, json = ''] = gunzipSync(readFileSync(join(folder, 'one', 'fragment', name)))
      .toString()
      .split('pagefind_dcd');
    const fragment: Fragment = JSON.parse(json);
    found.set(fragment.url.slice(1, -1), fragment);
  }
  return found;
}

/** The words of each anchor, as an excerpt would show them. */
function shown({ content, anchors }: Fragment): Map<string, string> {
  const words = splitContent(content);
  return new Map(
    anchors.map(({ id, location }, index) => [
      id,
      showWords(words.slice(location, anchors[index + 1]?.location)),
    ]),
  );
}

const runOn = (text: string): string => text.replace(/\s*\n\s*/g, ' / ').replace(/\s+/g, ' ');

test('the index gives back the words of every paragraph as printed, under its anchor', () => {
  const indexed = fragments();
  assert.deepEqual([...indexed.keys()].sort(), [...archive.essays.keys()].sort());
  for (const { id, text } of archive.essays.values()) {
    const fragment = indexed.get(id);
    assert.ok(fragment !== undefined);
    const words = shown(fragment);
    for (const { anchor, kind, text: printed } of text.paragraphs)
      if (kind === 'table') assert.match(words.get(anchor) ?? '', / · .* \/ /, `${id} ${anchor}`);
      else assert.equal(words.get(anchor), runOn(printed), `${id} ${anchor}`);
  }
});

test('standfirst, headings, captions and notes are found too', () => {
  const indexed = fragments();
  for (const { id, text } of archive.essays.values()) {
    const fragment = indexed.get(id);
    assert.ok(fragment !== undefined);
    const words = shown(fragment);
    for (const { kind, anchor, text: printed } of text.asides)
      if (anchor !== null) assert.equal(words.get(anchor), runOn(printed), `${id} ${anchor}`);
      else
        assert.ok(
          [...words.values()].some((shown) => shown.includes(runOn(printed))),
          `${id} ${kind} ${printed}`,
        );
  }
});

test('the same archive gives the same index, without the interfaces that no page of ours loads', async () => {
  await indexArchive(archive, join(folder, 'two'));
  const list = (name: string): string[] =>
    readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, name).length))
      .sort();
  assert.deepEqual(list('one'), list('two'));
  for (const file of list('one'))
    assert.ok(readFileSync(join(folder, 'one', file)).equals(readFileSync(join(folder, 'two', file))), file);
  assert.deepEqual(
    list('one').filter((file) => /ui|highlight/.test(file)),
    [],
  );
});
