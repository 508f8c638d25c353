/** After each edit, the reloaded archive of the live preview is equal to that of a first load. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { cacheOf } from '../../src/incremental/paths.ts';
import { createReloader, type LoadResult, loadArchive } from '../../src/load/load-archive.ts';
import { fillBindery } from '../build/made-bindery.ts';
import { firstDifference, serializeArchive } from './serialize-archive.ts';

const room = mkdtempSync(join(tmpdir(), 'archive-loader-'));
const content = join(room, 'content');
const clean = join(room, 'clean', 'content'); // the same name, because problems contain it
after(() => {
  rmSync(room, { recursive: true, force: true });
  for (const folder of [content, clean]) rmSync(cacheOf(folder), { recursive: true, force: true });
});

/** Loads a copy of the folder with an empty cache. */
async function loadClean(): Promise<LoadResult> {
  rmSync(clean, { recursive: true, force: true });
  rmSync(cacheOf(clean), { recursive: true, force: true });
  cpSync(content, clean, { recursive: true });
  return loadArchive(clean);
}

const ROPE = 'A good rope is made of hemp that was cut late and dried slowly by people who know each other.';
const LONG = `${ROPE} And what holds a ship holds a bale, so nobody who binds should think that little of it at all.`;
const essayAt = (path: string): string => join(content, 'essays/bulletin', path);

function append(path: string, text: string): void {
  writeFileSync(essayAt(path), `${readFileSync(essayAt(path), 'utf8').trimEnd()}\n\n${text}\n`);
}

const MORE: readonly (readonly [string, () => void])[] = [
  ['words that others will quote', () => append('2/on-rope.md', LONG)],
  ['a quotation added', () => append('9/on-thread.md', `As BB No 2 said:\n\n> ${ROPE}`)],
  ['the same quotation in another essay', () => append('12/on-cloth.md', `As was said:\n\n> ${ROPE}`)],
  ['words repeated without quotation marks', () => append('13/on-cloth.md', LONG)],
  ['a word of what is quoted', () => replace('2/on-rope.md', 'made of hemp', 'made of flax')],
  [
    'the first occurrence of repeated words is removed',
    () => replace('2/on-rope.md', 'cut late and dried slowly', 'let go'),
  ],
  ['words moved to an earlier essay', () => append('1/on-glue.md', LONG)],
  ['a paragraph named', () => append('14/on-cloth.md', 'See BB No 1, ¶ 2, and BB No 15.')],
  ['an error', () => replace('14/on-cloth.md', 'author: [ann-other]', 'author: [nobody-known]')],
  ['the error fixed', () => replace('14/on-cloth.md', 'author: [nobody-known]', 'author: [ann-other]')],
  ['a frontmatter that can’t be read', () => replace('15/on-cloth.md', '---\n', '--\n')],
  ['the frontmatter fixed', () => replace('15/on-cloth.md', '--\n', '---\n')],
  ['the record of a person is deleted', () => rmSync(join(content, 'people/ann-other.yaml'))],
];

function replace(path: string, from: string, to: string): void {
  const text = readFileSync(essayAt(path), 'utf8');
  assert.ok(text.includes(from), `${path} has no '${from}'`);
  writeFileSync(essayAt(path), text.replace(from, to));
}

test('the reloaded archive is equal to that of a first load', async (t) => {
  mkdirSync(dirname(clean), { recursive: true });
  const edits = fillBindery(content);
  const load = createReloader(content);
  assert.equal(firstDifference(serializeArchive(await load()), serializeArchive(await loadClean())), null);
  const all = [...edits.map(({ name, make }) => [name, make] as const), ...MORE];
  for (const [name, make] of all)
    await t.test(`after ${name}`, async () => {
      make();
      assert.equal(
        firstDifference(serializeArchive(await load()), serializeArchive(await loadClean())),
        null,
      );
    });
});

test('an unchanged essay is neither parsed nor resolved again', async () => {
  rmSync(content, { recursive: true });
  fillBindery(content);
  const load = createReloader(content);
  const before = await load();
  writeFileSync(
    essayAt('1/on-glue.md'),
    readFileSync(essayAt('1/on-glue.md'), 'utf8').replace('holds', 'held'),
  );
  const now = await load();
  assert.ok(before.archive !== null && now.archive !== null);
  assert.equal(now.reparsed, 1);
  for (const [id, essay] of now.archive.essays)
    assert.equal(essay === before.archive.essays.get(id), id !== 'bulletin/1/on-glue', id);
  // Resolutions are reused; the target's location may have changed.
  const resolutions = ({ archive }: LoadResult) =>
    archive?.graph.citations.flatMap(({ essay, resolution }) =>
      essay === 'bulletin/1/on-glue' ? [] : [resolution],
    ) ?? [];
  assert.ok(resolutions(now).length > 0);
  for (const resolution of resolutions(now)) assert.ok(resolutions(before).includes(resolution));
});
