/** The old site stands until the new one does: errors, a second build, a foreign folder, a swap that was cut off. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { takeLock } from '../../src/incremental/locks.ts';
import { lockOf } from '../../src/incremental/paths.ts';
import { buildSite } from '../../src/integration/build-site.ts';
import { checkReplaceable, recoverSwap } from '../../src/integration/swap.ts';
import { putNewContent } from '../factories/put-new-content.ts';

const room = mkdtempSync(join(tmpdir(), 'archive-build-'));
const content = join(room, 'content');
const outDir = join(room, 'site');
const essay = join(content, 'essays/review/1/a-first-essay.md');
const page = join(outDir, 'review/1/a-first-essay/index.html');
const complaints: string[] = [];
const summary: string[] = [];

const build = (): ReturnType<typeof buildSite> => {
  complaints.length = 0;
  summary.length = 0;
  return buildSite({
    content,
    outDir,
    write: (line) => summary.push(line),
    onError: (line) => complaints.push(line),
  });
};

before(() => {
  putNewContent(content);
});
after(() => rmSync(room, { recursive: true, force: true }));

test('a new content folder builds, and the build ends with a summary', async () => {
  const { ok, base } = await build();
  assert.deepEqual([ok, base], [true, '/']);
  assert.deepEqual(complaints, []);
  assert.match(readFileSync(page, 'utf8'), /This is the first paragraph/);
  assert.match(summary.join('\n'), /^issues +1 texts available, 0 missing$/m);
  assert.match(summary.join('\n'), /^essays +1, \d+ words$/m);
  for (const file of ['archive.json', 'facets.json', 'pagefind.js', 'pagefind-entry.json'])
    assert.ok(existsSync(join(outDir, 'pagefind', file)), file);
});

test('a changed essay changes its page', async () => {
  writeFileSync(essay, readFileSync(essay, 'utf8').replace('first paragraph', 'opening paragraph'));
  await build();
  assert.match(readFileSync(page, 'utf8'), /This is the opening paragraph/);
});

test('nothing is built from a folder with errors, and the old site stays as it was', async () => {
  const sound = readFileSync(essay, 'utf8');
  const manifest = readFileSync(join(outDir, 'manifest.txt'), 'utf8');
  writeFileSync(essay, sound.replace('first-author', 'nobody').replace('added:', 'aded:'));
  const { ok } = await build();
  assert.equal(ok, false);
  assert.match(complaints.join('\n'), /a-first-essay\.md:\d+ {2}r-003 {2}unknown key 'aded'/);
  assert.match(complaints.join('\n'), /nothing was built$/);
  assert.equal(readFileSync(join(outDir, 'manifest.txt'), 'utf8'), manifest);
  writeFileSync(essay, sound);
});

test('two builds at once: the second says so and leaves', async () => {
  for (const locked of [content, outDir]) {
    writeFileSync(lockOf(locked), String(process.ppid));
    try {
      const { ok } = await build();
      assert.equal(ok, false);
      assert.match(complaints.join('\n'), new RegExp(`locked by process ${process.ppid};`));
    } finally {
      rmSync(lockOf(locked));
    }
  }
});

test('the lock of a process that is gone is taken over', () => {
  const file = join(room, 'stale.lock');
  // Gone; never whole; and a number that another process has been given since.
  for (const stale of ['999999999', '', `${process.ppid} 1`]) {
    writeFileSync(file, stale);
    const lock = takeLock(file);
    assert.ok('release' in lock, stale);
    lock.release();
    assert.equal(existsSync(file), false);
  }
});

test('a folder that is no site of ours is never replaced', async () => {
  const foreign = join(room, 'letters');
  mkdirSync(foreign);
  writeFileSync(join(foreign, 'letter.txt'), 'Dear reader');
  const said: string[] = [];
  const { ok } = await buildSite({
    content,
    outDir: foreign,
    write: () => {},
    onError: (line) => said.push(line),
  });
  assert.equal(ok, false);
  assert.match(said.join(), /holds files that no build of this archive made/);
  assert.equal(readFileSync(join(foreign, 'letter.txt'), 'utf8'), 'Dear reader');
  assert.equal(checkReplaceable(outDir), null);
});

test('a swap that was cut off between its two renames is finished by the next command', () => {
  const next = join(room, '.site-next');
  const last = join(room, '.site-last');
  const manifest = readFileSync(join(outDir, 'manifest.txt'), 'utf8');
  renameSync(outDir, next);
  rmSync(last, { recursive: true, force: true });
  mkdirSync(last);
  recoverSwap(outDir);
  assert.equal(readFileSync(join(outDir, 'manifest.txt'), 'utf8'), manifest);
  assert.equal(existsSync(next), false);
});

test('a new site that was not whole yet gives way to the old one', () => {
  const next = join(room, '.site-next');
  mkdirSync(next);
  rmSync(join(room, '.site-last'), { recursive: true, force: true });
  renameSync(outDir, join(room, '.site-last'));
  recoverSwap(outDir);
  assert.ok(existsSync(page));
  assert.equal(existsSync(next), false);
});
