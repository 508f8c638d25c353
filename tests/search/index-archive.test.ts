import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Archive } from '../../src/archive/archive.ts';
import { indexArchive } from '../../src/search/index-archive.ts';
import { loadArchive } from '../../src/site/load-archive.ts';
import { openDiskIndex } from './read-disk.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-index-'));
after(() => rmSync(folder, { recursive: true }));

let archive: Archive;
before(async () => {
  const loaded = await loadArchive(join(import.meta.dirname, '../../content'));
  assert.ok(loaded.archive !== null);
  archive = loaded.archive;
  indexArchive(archive, { outDir: join(folder, 'one') });
});

/** The words of each anchor of an essay, block by block. */
async function wordsOf(essay: number): Promise<Map<string | null, string>> {
  const { index } = await openDiskIndex(join(folder, 'one'));
  const words = new Map<string | null, string>();
  for (const block of (index.table.essays.blocks[essay] ?? []).keys())
    for (const [anchor, text] of (await index.texts.block(essay, block)).places) words.set(anchor, text);
  return words;
}

const runOn = (text: string): string => text.replace(/\s*\n\s*/g, ' / ').replace(/\s+/g, ' ');

test('the index gives back the words of every paragraph as printed, under its anchor', async () => {
  for (const [at, { id, record, text }] of [...archive.essays.values()].entries()) {
    const words = await wordsOf(at);
    assert.equal(words.get(null), record.title);
    for (const { anchor, kind, text: printed } of text.paragraphs)
      if (kind === 'table') assert.match(words.get(anchor) ?? '', / · .* \/ /, `${id} ${anchor}`);
      else assert.equal(words.get(anchor), runOn(printed), `${id} ${anchor}`);
  }
});

test('standfirst, headings, captions and notes are found too', async () => {
  for (const [at, { id, text }] of [...archive.essays.values()].entries()) {
    const words = await wordsOf(at);
    for (const { kind, anchor, text: printed } of text.asides)
      if (anchor !== null) assert.equal(words.get(anchor), runOn(printed), `${id} ${anchor}`);
      else
        assert.ok(
          [...words.values()].some((shown) => shown.includes(runOn(printed))),
          `${id} ${kind} ${printed}`,
        );
  }
});

test('the same archive gives the same files', async () => {
  indexArchive(archive, { outDir: join(folder, 'two') });
  const list = (name: string): string[] =>
    readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, name).length))
      .sort();
  assert.deepEqual(list('one'), list('two'));
  for (const file of list('one'))
    assert.ok(readFileSync(join(folder, 'one', file)).equals(readFileSync(join(folder, 'two', file))), file);
});
