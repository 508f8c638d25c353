/** A corrupt or incomplete cache gives the same archive as an intact one. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { cacheOf } from '../../src/incremental/paths.ts';
import { loadArchive } from '../../src/load/load-archive.ts';
import { fillBindery } from '../build/made-bindery.ts';
import { firstDifference, serializeArchive } from './serialize-archive.ts';

const room = mkdtempSync(join(tmpdir(), 'archive-damaged-'));
const content = join(room, 'content');
after(() => {
  rmSync(room, { recursive: true, force: true });
  rmSync(cacheOf(content), { recursive: true, force: true });
});

const files = (ending: string): string[] =>
  readdirSync(cacheOf(content), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(cacheOf(content), path));

/** Flips a bit in the middle of a file. */
function flipBit(file: string): void {
  const bytes = readFileSync(file);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

const DAMAGES: readonly (readonly [string, (file: string) => void])[] = [
  ['changed', flipBit],
  ['truncated', (file) => truncateSync(file, readFileSync(file).length >> 1)],
  ['emptied', (file) => truncateSync(file)],
  ['deleted', (file) => rmSync(file)],
];

test('lost entries are rebuilt', async (t) => {
  fillBindery(content);
  const whole = serializeArchive(await loadArchive(content));
  for (const ending of ['.json', '.html', '.words', 'matches.json', 'reuses.json', 'essays.json'])
    for (const [how, damage] of DAMAGES)
      await t.test(`${ending} is ${how}`, async () => {
        assert.ok(files(ending).length > 0);
        for (const file of files(ending)) damage(file);
        // An edit reads tokens that an unchanged archive doesn't.
        const cloth = join(content, 'essays/bulletin/15/on-cloth.md');
        const text = readFileSync(cloth, 'utf8');
        writeFileSync(cloth, `${text}\nFurther words, which are removed again.\n`);
        await loadArchive(content);
        writeFileSync(cloth, text);
        for (const file of files(ending)) damage(file);
        assert.equal(firstDifference(serializeArchive(await loadArchive(content)), whole), null);
      });
});

test('a file that changes after it was parsed is reported when its lost HTML is rebuilt', async () => {
  const loaded = await loadArchive(content);
  assert.ok(loaded.archive !== null);
  for (const file of files('.html')) rmSync(file);
  const glue = join(content, 'essays/bulletin/1/on-glue.md');
  writeFileSync(glue, readFileSync(glue, 'utf8').replace('It holds', 'It held'));
  const [first, ...others] = [...loaded.archive.essays.keys()];
  assert.ok(first !== undefined);
  assert.throws(() => loaded.htmlOf(first), /has changed since it was read/);
  for (const id of others) assert.ok(loaded.htmlOf(id).length > 0);
});
