/** A full disk, a damaged cache, files that can't be read, two builds at once: whole sites and clear words. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { cacheOf, lockOf } from '../../src/incremental/paths.ts';
import { buildSite } from '../../src/integration/build-site.ts';
import { PUBLISH_STEPS } from '../../src/publish/steps.ts';
import { verifySite } from '../../src/publish/verify-site.ts';
import { putNewContent } from '../factories/put-new-content.ts';
import { digestFolder } from './digest-folder.ts';
import { runFaulty } from './run-faulty.ts';

const room = mkdtempSync(join(tmpdir(), 'archive-trouble-'));
const content = join(room, 'content');
const site = join(room, 'site');
const essay = join(content, 'essays/review/1/a-first-essay.md');

const RECEIVED = 'No 12 3rd July 1990\nThe press is oiled again.\n\nNow it runs.\nBea Other\n';

/** Each command, and the change below a folder from which on there is no room. */
const FILLED = [
  ['scripts/build.ts', ['--outDir', 'SITE'], room, 1],
  ['scripts/publish.ts', ['--outDir', 'SITE'], room, 1],
  ['scripts/publish.ts', ['--outDir', 'SITE'], cacheOf(content), 9],
  ['scripts/ledger.ts', [], content, 4],
  ['scripts/import.ts', ['FILE'], content, 1],
  ['scripts/import.ts', ['FILE'], content, 5],
] as const;

before(async () => {
  putNewContent(content);
  await build();
});
after(() => {
  rmSync(cacheOf(content), { recursive: true, force: true });
  for (const folder of [content, site]) rmSync(lockOf(folder), { force: true });
  rmSync(room, { recursive: true, force: true });
});

async function build(outDir = site): Promise<string[]> {
  const said: string[] = [];
  const onError = (line: string): void => void said.push(line);
  await buildSite({ content, outDir, write: () => {}, onError, quiet: true, features: PUBLISH_STEPS });
  return said;
}

const manifest = (): string => readFileSync(join(site, 'manifest.txt'), 'utf8');

test('a damaged cache changes nothing: what is cut short, empty or overwritten is made again', async (t) => {
  const whole = manifest();
  const files = readdirSync(cacheOf(content), { recursive: true, encoding: 'utf8' })
    .map((path) => join(cacheOf(content), path))
    .filter((path) => statSync(path).isFile());
  assert.ok(files.length > 0);
  files.forEach((path, index) => {
    if (index % 3 === 0) truncateSync(path, Math.floor(statSync(path).size / 2));
    else if (index % 3 === 1) writeFileSync(path, '');
    else writeFileSync(path, 'damaged { "by": "another program" }');
  });
  assert.deepEqual(await build(), []);
  assert.deepEqual(differing(manifest(), whole), []);
  t.diagnostic(`files of the cache damaged: ${files.length}`);
});

test('on a disk that is full nothing is lost, and the message says so', async (t) => {
  const before = manifest();
  const untouched = digestFolder(content);
  const text = readFileSync(essay, 'utf8');
  writeFileSync(essay, text.replace('This is', 'Here is'));
  try {
    const received = join(room, 'received.txt');
    writeFileSync(received, RECEIVED);
    const changed = digestFolder(content);
    for (const [script, args, below, at] of FILLED) {
      const given = args.map((arg) => (arg === 'FILE' ? received : arg === 'SITE' ? site : arg));
      const { code, said } = await runFaulty(script, given, { content, below, fault: `full:${at}` });
      assert.equal(code, 1, said);
      assert.match(said, /(?:^(?:build|publish|ledger)|refused): the disk is full/m);
      assert.deepEqual(verifySite(site).findings, []);
      assert.deepEqual(differing(manifest(), before), []);
      assert.equal(digestFolder(content), changed, script);
    }
    rmSync(received);
  } finally {
    writeFileSync(essay, text);
  }
  assert.equal(digestFolder(content), untouched);
  t.diagnostic(`disks filled: ${FILLED.length}`);
});

test('a site that finds no room on a small disk of its own leaves the old one standing', async (t) => {
  const disk = join(room, 'disk');
  const text = readFileSync(essay, 'utf8');
  mkdirSync(disk);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'archive-test', disk]).status === 0;
  try {
    const place = join(disk, 'site');
    assert.deepEqual(await build(place), []);
    const before = readFileSync(join(place, 'manifest.txt'), 'utf8');
    // Where no disk can be mounted (that takes root), one is filled by the fault of `full`, above.
    if (mounted) {
      writeFileSync(join(disk, 'ballast'), Buffer.alloc(freeBytes(disk)));
      // Where nothing had changed, nothing would be written.
      writeFileSync(essay, text.replace('This is', 'Here was'));
      const { code, said } = await runFaulty('scripts/publish.ts', ['--outDir', place], { content });
      assert.equal(code, 1, said);
      assert.match(said, /^publish: the disk is full/m);
      rmSync(join(disk, 'ballast'));
      writeFileSync(essay, text);
    }
    assert.deepEqual(differing(readFileSync(join(place, 'manifest.txt'), 'utf8'), before), []);
    assert.deepEqual(verifySite(place).findings, []);
    assert.deepEqual(await build(place), []);
  } finally {
    if (mounted) spawnSync('umount', [disk]);
  }
  t.diagnostic(mounted ? 'on a disk of 16 MB' : 'no disk could be mounted here');
});

test('files that are half written or can’t be read are told of by name, all at once', async () => {
  const broken = join(room, 'broken');
  cpSync(content, broken, { recursive: true });
  const path = 'essays/review/1/a-first-essay.md';
  const whole = readFileSync(essay);
  const put = (name: string, bytes: Uint8Array): void =>
    writeFileSync(join(broken, dirname(path), name), bytes);
  put('cut-in-its-frontmatter.md', whole.subarray(0, 40));
  put('cut-in-a-letter.md', Buffer.concat([whole, Buffer.from('é').subarray(0, 1)]));
  put('zeroes.md', Buffer.alloc(400));
  mkdirSync(join(broken, dirname(path), 'a-folder.md'));
  const said: string[] = [];
  const options = { content: broken, outDir: site, write: () => {}, quiet: true };
  const before = manifest();
  const { ok } = await buildSite({ ...options, onError: (line) => said.push(line) });
  assert.equal(ok, false);
  const all = said.join('\n');
  assert.match(all, /cut-in-its-frontmatter\.md:1 {2}r-007/);
  assert.match(all, /cut-in-a-letter\.md:\d+ {2}r-001/);
  assert.match(all, /zeroes\.md:1 {2}r-001/);
  assert.match(all, /nothing was built$/);
  assert.deepEqual(differing(manifest(), before), []);
  rmSync(cacheOf(broken), { recursive: true, force: true });
});

test('of two builds at once one does it, and the other says that it does', async () => {
  const run = (): ReturnType<typeof runFaulty> =>
    runFaulty('scripts/build.ts', ['--outDir', site], { content });
  const [one, other] = await Promise.all([run(), run()]);
  const codes = [one.code, other.code];
  const refused = [one, other].filter(({ code }) => code === 1);
  assert.ok(codes.includes(0), `${one.said}\n${other.said}`);
  for (const { said } of refused) assert.match(said, /is locked by process \d+/);
  assert.deepEqual(verifySite(site).findings, []);
});

/** Lines of one manifest that another hasn't. */
const differing = (one: string, other: string): string[] => {
  const lines = new Set(other.split('\n'));
  return one.split('\n').filter((line) => !lines.has(line));
};

/** What can still be written to a disk. */
function freeBytes(disk: string): number {
  const { stdout } = spawnSync('df', ['--output=avail', '-B1', disk], { encoding: 'utf8' });
  return Math.max(0, Number(stdout.trim().split('\n').at(-1)) - 100_000);
}
