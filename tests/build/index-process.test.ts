/**
 * A search index that a child process builds has the bytes of one that this process builds, whatever happens to the child
 * or to the content folder during the build.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { cacheOf, lockOf } from '../../src/incremental/paths.ts';
import { buildSite } from '../../src/integration/build-site.ts';
import { putNewContent } from '../factories/put-new-content.ts';
import { runFaulty } from '../faults/run-faulty.ts';

const room = mkdtempSync(join(tmpdir(), 'archive-index-process-'));
const content = join(room, 'content');
const essay = join(content, 'essays/review/1/a-first-essay.md');
const script = join(import.meta.dirname, '../faults/build-in-child.ts');
let number = 0;
let manifest = '';
let words = '';

const freshSite = (): string => join(room, `site-${++number}`);
const manifestOf = (site: string): string => readFileSync(join(site, 'manifest.txt'), 'utf8');
/** Folders of indexes that are being built, or that were left behind. */
const indexFolders = (): string[] => {
  try {
    return readdirSync(join(cacheOf(content), 'site')).filter((name) => name.includes('-index-'));
  } catch {
    return [];
  }
};

before(async () => {
  putNewContent(content);
  words = readFileSync(essay, 'utf8');
  const site = freshSite();
  assert.ok((await build(site, Infinity)).ok);
  manifest = manifestOf(site);
  assert.match(manifest, / pagefind\/archive\.json/);
});
beforeEach(() => writeFileSync(essay, words));
after(() => {
  rmSync(room, { recursive: true, force: true });
  rmSync(cacheOf(content), { recursive: true, force: true });
  rmSync(lockOf(content), { force: true });
});

async function build(outDir: string, largeFrom: number): Promise<{ ok: boolean; complaints: string[] }> {
  const complaints: string[] = [];
  const onError = (line: string): void => void complaints.push(line);
  const { ok } = await buildSite({ content, outDir, largeFrom, quiet: true, write: () => {}, onError });
  return { ok, complaints };
}

/** Waits until a process has a folder to make its index in. */
async function begun(): Promise<void> {
  while (indexFolders().length === 0) await wait(2);
}

test('an index built in a child process has the bytes of one built in this process', async () => {
  rmSync(join(cacheOf(content), 'site'), { recursive: true, force: true });
  const site = freshSite();
  const [{ ok, complaints }] = await Promise.all([build(site, 0), begun()]);
  assert.ok(ok);
  assert.deepEqual(complaints, []);
  assert.equal(manifestOf(site), manifest);
  assert.deepEqual(indexFolders(), []);
  // What is kept for the next build is the same too: the base stays, and an edit goes into an index of changes.
  writeFileSync(essay, words.replace('first paragraph', 'opening paragraph'));
  assert.deepEqual(await build(site, 0), { ok: true, complaints: [] });
  assert.deepEqual(
    indexIn(manifestOf(site))
      .split('\n')
      .filter((line) => !/ pagefind\/(?:archive\.json|changes\/.*)$/.test(line)),
    indexIn(manifest)
      .split('\n')
      .filter((line) => !line.endsWith(' pagefind/archive.json')),
  );
  assert.match(manifestOf(site), / pagefind\/changes\/pagefind-entry\.json/);
  // All else is as in a clean build, and the next whole index too.
  const clean = freshSite();
  await build(clean, Infinity);
  assert.equal(outsideIndex(manifestOf(site)), outsideIndex(manifestOf(clean)));
  await build(site, Infinity);
  writeFileSync(essay, words.replace('first paragraph', 'last paragraph'));
  await build(site, Infinity);
  await build(clean, Infinity);
  assert.equal(manifestOf(site), manifestOf(clean));
});

test('an essay that changes while a child process indexes it is in the index as on its page', async () => {
  rmSync(join(cacheOf(content), 'site'), { recursive: true, force: true });
  const site = freshSite();
  const change = async (): Promise<void> => {
    await begun();
    writeFileSync(essay, words.replace('first paragraph', 'altered paragraph'));
  };
  const [{ complaints }] = await Promise.all([build(site, 0), change()]);
  assert.deepEqual(complaints, []);
  assert.match(readFileSync(join(site, 'review/1/a-first-essay/index.html'), 'utf8'), /first paragraph/);
  assert.equal(indexIn(manifestOf(site)), indexIn(manifest));
  await build(site, 0);
  assert.notEqual(indexIn(manifestOf(site)), indexIn(manifest), 'the next build has the change');
});

const isOfIndex = (line: string): boolean => line.includes(' pagefind/');
const indexIn = (text: string): string => text.split('\n').filter(isOfIndex).join('\n');
const outsideIndex = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !isOfIndex(line))
    .join('\n');

test('a process that dies with its index half written costs time and nothing else', async () => {
  const site = freshSite();
  const { code, said } = await runFaulty(script, [content, site], {
    content,
    fault: 'die:4',
    call: 'writeFileSync',
    below: join(cacheOf(content), 'site', '1-index-'),
  });
  assert.equal(code, 0, said);
  assert.match(said, /ended too early; the index is built again/);
  assert.equal(manifestOf(site), manifest);
  assert.deepEqual(indexFolders(), []);
});

test('a killed build ends its child process', async () => {
  rmSync(join(cacheOf(content), 'site'), { recursive: true, force: true });
  const child = spawn(process.execPath, [script, content, freshSite()], { stdio: 'ignore' });
  await begun();
  let pids: string[] = [];
  while (pids.length === 0) {
    pids = childrenOf(child.pid).filter((pid) => commandOf(pid).includes('index-process.ts'));
    await wait(2);
  }
  child.kill('SIGKILL');
  // Where it stays, this file never ends, and the runner of the tests names it.
  while (pids.some((pid) => commandOf(pid) !== '')) await wait(20);
});

const childrenOf = (pid: number | undefined): string[] =>
  readOrEmpty(`/proc/${pid}/task/${pid}/children`)
    .split(' ')
    .filter((child) => child !== '');

const commandOf = (pid: string): string => readOrEmpty(`/proc/${pid}/cmdline`);

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
