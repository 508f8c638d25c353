/** What `npm run publish` adds to a site, and what `npm run verify` finds wrong with one. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { siteFiles } from '../../src/incremental/list-files.ts';
import { cacheOf } from '../../src/incremental/paths.ts';
import { buildSite } from '../../src/integration/build-site.ts';
import { isCompressible } from '../../src/publish/compress.ts';
import { PUBLISH_STEPS } from '../../src/publish/steps.ts';
import { verifySite } from '../../src/publish/verify-site.ts';
import { putNewContent } from '../factories/put-new-content.ts';

const room = mkdtempSync(join(tmpdir(), 'archive-publish-'));
const content = join(room, 'content');
const site = join(room, 'site');
const essay = join(content, 'essays/review/1/a-first-essay.md');
const summary: string[] = [];
const complaints: string[] = [];

const publish = (features = PUBLISH_STEPS): ReturnType<typeof buildSite> => {
  summary.length = 0;
  complaints.length = 0;
  return buildSite({
    content,
    outDir: site,
    write: (line) => summary.push(line),
    onError: (line) => complaints.push(line),
    features,
  });
};

before(async () => {
  putNewContent(content);
  // With one essay alone, its citation file and the archive's would be one text.
  const essays = join(content, 'essays/review/1');
  const first = readFileSync(join(essays, 'a-first-essay.md'), 'utf8');
  writeFileSync(
    join(essays, 'a-second-essay.md'),
    first.replaceAll(/\bfirst\b/g, 'second').replace('second-author', 'first-author'),
  );
  assert.equal((await publish()).ok, true);
});
after(() => {
  rmSync(room, { recursive: true, force: true });
  rmSync(cacheOf(content), { recursive: true, force: true });
});

test('each text file has a .br and a .gz beside it that open to the very same bytes', (t) => {
  const files = siteFiles(site).filter((path) => !/\.(?:br|gz)$/.test(path));
  let bytes = 0;
  for (const path of files) {
    assert.equal(existsSync(join(site, `${path}.br`)), isCompressible(path), path);
    if (!isCompressible(path)) continue;
    const original = readFileSync(join(site, path));
    assert.ok(brotliDecompressSync(readFileSync(join(site, `${path}.br`))).equals(original), path);
    assert.ok(gunzipSync(readFileSync(join(site, `${path}.gz`))).equals(original), path);
    bytes += original.length;
  }
  assert.ok(files.some((path) => path.endsWith('.html')));
  t.diagnostic(`bytes compared with their pressed copies: ${bytes}`);
});

test('a damaged entry of the cache is made again, and the site is the same', async () => {
  const shelf = join(cacheOf(content), 'compressed');
  const before = readFileSync(join(site, 'manifest.txt'), 'utf8');
  for (const name of readdirSync(shelf))
    for (const entry of readdirSync(join(shelf, name))) writeFileSync(join(shelf, name, entry), 'damaged');
  rmSync(join(cacheOf(content), 'built'), { recursive: true });
  await publish();
  // Two files with the same words, as empty lists are, share an entry: the second finds what the first made anew.
  const texts = siteFiles(site)
    .filter(isCompressible)
    .map((path) => readFileSync(join(site, path), 'latin1'));
  const shared = 2 * (texts.length - new Set(texts).size);
  assert.match(summary.join('\n'), new RegExp(`^compressed .*; ${shared} of \\d+ from the cache$`, 'm'));
  assert.equal(readFileSync(join(site, 'manifest.txt'), 'utf8'), before);
  // Without the record of what was built, nothing is taken to stand as it was.
  rmSync(join(cacheOf(content), 'built'), { recursive: true });
  writeFileSync(essay, readFileSync(essay, 'utf8').replace('This is', 'Here is'));
  await publish();
  assert.ok(shareFromCache() > 0.3, 'what did not change is not pressed again');
});

test('a published site that is published again keeps the pages that would come out the same', async () => {
  writeFileSync(essay, readFileSync(essay, 'utf8').replace('Here is', 'There is'));
  const { rendered, reused } = await publish();
  assert.ok(reused > rendered, `${rendered} pages were rendered, and ${reused} reused`);
  assert.deepEqual(verifySite(site).findings, []);
});

function shareFromCache(): number {
  const [, kept, all] = /^compressed .* (\d+) of (\d+) from the cache$/m.exec(summary.join('\n')) ?? [];
  return Number(kept) / Number(all);
}

test('a part that fails ends the command, and the old site stays whole', async () => {
  const before = readFileSync(join(site, 'manifest.txt'), 'utf8');
  const failing = { name: 'cards', run: () => Promise.reject(new Error('no ink')) };
  await assert.rejects(publish([failing]), /no ink/);
  assert.equal(readFileSync(join(site, 'manifest.txt'), 'utf8'), before);
  assert.deepEqual(verifySite(site).findings, []);
});

test('a plain build in the place of a published site says what is gone', async () => {
  await publish([]);
  assert.match(complaints.join('\n'), /was a published site.*npm run publish/);
  await publish([]);
  assert.deepEqual(complaints, []);
});

test('nothing goes public that leaves more open than before, though it may be built', async () => {
  const text = readFileSync(essay, 'utf8');
  const counts = join(content, 'ledger/counts.csv');
  const before = readFileSync(join(site, 'manifest.txt'), 'utf8');
  mkdirSync(dirname(counts));
  writeFileSync(counts, 'what,most,reason\nunresolved citations,0,\nunknown sources,0,\n');
  const [, abbreviation = ''] =
    /abbreviation: (\S+)/.exec(readFileSync(join(content, 'series/review.yaml'), 'utf8')) ?? [];
  assert.notEqual(abbreviation, '');
  writeFileSync(essay, `${text}\nIt was in ${abbreviation} 4000.\n`);
  try {
    assert.equal((await publish()).ok, false);
    assert.match(complaints.join('\n'), /l-003[\s\S]*nothing was built$/);
    assert.equal(readFileSync(join(site, 'manifest.txt'), 'utf8'), before);
    writeFileSync(counts, 'what,most,reason\nunresolved citations,1,the number is not in the calendar\n');
    assert.equal((await publish([])).ok, true);
  } finally {
    writeFileSync(essay, text);
    rmSync(dirname(counts), { recursive: true });
  }
});

test('names what is missing, changed, hidden or linked in a site', () => {
  const copy = join(room, 'copy');
  cpSync(site, copy, { recursive: true });
  assert.deepEqual(verifySite(copy).findings, []);
  rmSync(join(copy, '404.html'));
  writeFileSync(join(copy, 'index.html'), 'defaced');
  writeFileSync(join(copy, '.hidden'), '');
  rmSync(join(copy, 'theme.js'));
  symlinkSync(join(site, 'theme.js'), join(copy, 'theme.js'));
  assert.deepEqual(verifySite(copy).findings, [
    { kind: 'extra', path: '.hidden' },
    { kind: 'missing', path: '404.html' },
    { kind: 'changed', path: 'index.html' },
    { kind: 'missing', path: 'theme.js' },
  ]);
});

test('a manifest that is cut off, or names a file outside the site, is no manifest to trust', () => {
  const small = join(room, 'small');
  mkdirSync(small);
  writeFileSync(join(small, 'a.txt'), 'a');
  const sum = createHash('sha256').update('a').digest('hex');
  const findings = (manifest: string): string[] => {
    writeFileSync(join(small, 'manifest.txt'), manifest);
    return verifySite(small).findings.map(({ kind }) => kind);
  };
  assert.deepEqual(findings(`${sum}  a.txt\n`), []);
  assert.deepEqual(findings(`${sum}  a.txt`), ['extra', 'unreadable']);
  assert.deepEqual(findings(`${sum}  a.txt\n${sum}  ../small/a.txt\n`), ['unreadable']);
  assert.deepEqual(findings(`${sum}  a.txt\n${sum}  a.txt\n`), ['unreadable']);
});

test('verify ends with 0 for a whole site, 1 for another, 2 without a folder', () => {
  const verify = (dir: string): number | null =>
    spawnSync(process.execPath, ['scripts/verify.ts', dir], { stdio: 'ignore' }).status;
  assert.deepEqual([site, join(room, 'copy'), content, join(room, 'nowhere')].map(verify), [0, 1, 1, 2]);
});
