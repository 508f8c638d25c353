/** A build after an edit takes over what it can, and gives the same bytes as a clean one. */
import assert from 'node:assert/strict';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readRecord, writeRecord } from '../../src/incremental/build-record.ts';
import { openCache } from '../../src/incremental/cache.ts';
import { cacheOf } from '../../src/incremental/paths.ts';
import { type BuildResult, buildSite } from '../../src/integration/build-site.ts';
import { runs } from '../runs.ts';
import { fillBindery } from './made-bindery.ts';

const room = mkdtempSync(join(tmpdir(), 'archive-reuse-'));
const content = join(room, 'content');
const site = join(room, 'site');
const cache = cacheOf(content);

after(() => {
  rmSync(room, { recursive: true, force: true });
  rmSync(cache, { recursive: true, force: true });
});

async function build(outDir = site, search = false): Promise<BuildResult> {
  const complaints: string[] = [];
  const onError = (line: string): void => void complaints.push(line);
  const result = await buildSite({ content, outDir, search, quiet: true, write: () => {}, onError });
  assert.ok(result.ok, complaints.join('\n'));
  return result;
}

/** The manifest of a site that is built of the same folder with nothing to take over. */
async function cleanManifest(search = false): Promise<string> {
  const clean = join(room, 'clean');
  const away = join(room, 'cache');
  if (existsSync(cache)) renameSync(cache, away);
  const { reused } = await build(clean, search);
  assert.equal(reused, 0);
  const manifest = manifestOf(clean);
  rmSync(clean, { recursive: true });
  rmSync(cache, { recursive: true });
  if (existsSync(away)) renameSync(away, cache);
  return manifest;
}

const manifestOf = (dir: string): string => readFileSync(join(dir, 'manifest.txt'), 'utf8');

/** How many edits are made before each build; the first, whose rendered pages are counted, has a build of its own. */
const AT_ONCE = runs(4, 1);
/** Of how many builds one is compared with a clean build; an earlier fault is still in the site then. */
const COMPARED = runs(2, 1);

test('the same bytes after any one edit as from nothing', async (t) => {
  const edits = fillBindery(content);
  const first = await build();
  assert.equal(first.reused, 0);
  const [counted, ...others] = edits;
  assert.ok(counted?.atMost !== undefined);
  const groups = [[counted]];
  for (let at = 0; at < others.length; at += AT_ONCE) groups.push(others.slice(at, at + AT_ONCE));
  for (const [index, group] of groups.entries())
    await t.test(`after ${group.map(({ name }) => name).join(', ')}`, async (t) => {
      for (const { make } of group) make();
      const { rendered, reused } = await build();
      t.diagnostic(`${rendered} pages rendered, ${reused} reused`);
      const [{ atMost = Infinity } = {}] = group;
      assert.ok(rendered <= atMost, `${rendered} pages were rendered`);
      if (index % COMPARED === 0 || index === groups.length - 1)
        assert.equal(manifestOf(site), await cleanManifest());
    });
});

test('a build that finds nothing changed draws nothing, and leaves every file as it was', async () => {
  const before = statSync(join(site, 'index.html')).ino;
  const { rendered, reused } = await build();
  assert.equal(rendered, 0);
  assert.ok(reused > 0);
  assert.equal(statSync(join(site, 'index.html')).ino, before);
});

test('a page that was altered by hand is drawn again, and a file put beside is gone', async () => {
  const manifest = manifestOf(site);
  writeFileSync(join(site, 'years/index.html'), 'altered');
  writeFileSync(join(site, 'stray.txt'), 'put here by hand');
  const { rendered } = await build();
  assert.ok(rendered >= 1 && rendered <= 3, `${rendered} pages were rendered`);
  assert.equal(manifestOf(site), manifest);
  assert.doesNotMatch(readFileSync(join(site, 'years/index.html'), 'utf8'), /altered/);
  assert.equal(existsSync(join(site, 'stray.txt')), false);
});

test('a damaged cache gives the same bytes', async () => {
  const manifest = manifestOf(site);
  for (const damage of [cutShort, turnBytes]) {
    for (const entry of readdirSync(cache, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) damage(join(entry.parentPath, entry.name));
    await build();
    assert.equal(manifestOf(site), manifest);
  }
});

test('other code draws every page anew', async () => {
  const store = openCache(join(cache, 'built'));
  const record = readRecord(store, site);
  assert.ok(record !== null);
  const digests = new Map(record.files.map(([path, digest]) => [path, digest]));
  writeRecord(
    store,
    site,
    { ...record, digests, layoutKey: 'of other code', inputsKey: 'by other code' },
    record.files,
  );
  assert.equal((await build()).reused, 0);
});

const cutShort = (file: string): void => truncateSync(file, statSync(file).size >> 1);

function turnBytes(file: string): void {
  const bytes = readFileSync(file);
  for (let at = 40; at < bytes.length; at += 97) bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
