/**
 * Build, publish, import and ledger meet the same faults: a file that may not be read, one that the disk gives back no
 * more, one that is half written, another command at work. Each says what is wrong and where, puts nothing in place,
 * and does its work when the fault is gone.
 */
import assert from 'node:assert/strict';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { writeLedger } from '../../scripts/ledger/write-ledger.ts';
import { takeLocks } from '../../src/incremental/locks.ts';
import { cacheOf, lockOf } from '../../src/incremental/paths.ts';
import { verifySite } from '../../src/publish/verify-site.ts';
import { isLong } from '../runs.ts';
import { digestFolder } from './digest-folder.ts';
import { type Ended, type Fault, runFaulty } from './run-faulty.ts';

const room = mkdtempSync(join(tmpdir(), 'archive-each-'));
const content = join(room, 'content');
const site = join(room, 'site');
const received = join(room, 'received.txt');
const kept = join(room, 'kept');
const ESSAY = 'essays/bulletin/1/on-glue.md';
const LEDGER = 'ledger/bulletin/1/on-glue.csv';
const RECEIVED =
  'No 12 3rd July 1990\nThe press is oiled again and the boards are dry.\n\nNow it runs.\nBea Other\n';

const DOCX = 'word-set-in/input.docx';

const COMMANDS: Readonly<Record<string, readonly [script: string, args: readonly string[]]>> = {
  build: ['scripts/build.ts', ['--outDir', site]],
  publish: ['scripts/publish.ts', ['--outDir', site]],
  import: ['scripts/import.ts', [received]],
  ledger: ['scripts/ledger.ts', []],
};
const names = Object.keys(COMMANDS);

before(async () => {
  cpSync(join(import.meta.dirname, '../archive/checks/fixtures/base'), kept, { recursive: true });
  assert.ok(await writeLedger({ content: kept, dryRun: false, write: () => {}, complain: () => {} }));
  rmSync(cacheOf(kept), { recursive: true, force: true });
});
beforeEach(() => {
  putBack();
  writeFileSync(received, RECEIVED);
});
after(() => {
  for (const folder of [content, kept]) {
    rmSync(cacheOf(folder), { recursive: true, force: true });
    rmSync(lockOf(folder), { force: true });
  }
  rmSync(lockOf(site), { force: true });
  rmSync(room, { recursive: true, force: true });
});

function putBack(): void {
  rmSync(content, { recursive: true, force: true });
  cpSync(kept, content, { recursive: true });
}

const run = (name: string, fault: Omit<Fault, 'content'> = {}): Promise<Ended> => {
  const [script, args] = COMMANDS[name] ?? ['', []];
  return runFaulty(script, args, { content, ...fault });
};

/** Which of the files each command meets in the short form. */
const SHORT: Readonly<Record<string, string>> = {
  build: ESSAY,
  publish: LEDGER,
  import: 'archive.yaml',
  ledger: ESSAY,
};

/** An import reads of the essays that are there where they came from, and nothing of their ledgers. */
const isMet = (name: string, path: string): boolean =>
  isLong ? !(name === 'import' && path === LEDGER) : path === SHORT[name];

/** The old site, for those that make one. */
async function build(): Promise<string> {
  const { code, said } = await run('build');
  assert.equal(code, 0, said);
  return readFileSync(join(site, 'manifest.txt'), 'utf8');
}

/** Holds that a command was stopped by a fault, said `words` in one plain line, and left all as it was. */
async function isStopped(name: string, words: RegExp, fault: Omit<Fault, 'content'> = {}): Promise<void> {
  const untouched = digestFolder(content);
  const { code, said } = await run(name, fault);
  assert.equal(code, 1, `${name}: ${said}`);
  assert.match(said, words, name);
  assert.doesNotMatch(said, /^ {4}at .*:\d+:\d+/m, `${name} prints a stack`);
  assert.equal(digestFolder(content), untouched, name);
}

test('a file that may not be read, or that the disk gives back no more, is named by each command', async (t) => {
  const manifest = await build();
  let tried = 0;
  for (const path of [ESSAY, LEDGER, 'archive.yaml']) {
    const file = join(content, path);
    for (const name of names) {
      if (!isMet(name, path)) continue;
      // Changed, so that nothing is known from a run before.
      writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n`);
      await isStopped(name, new RegExp(`the disk can’t be read or written.*${path.slice(-8)}`), {
        fault: `unreadable:${path}`,
      });
      chmodSync(file, 0o000);
      const words = new RegExp(`the system doesn’t allow it.*${path.slice(-8)}`);
      const untouched = readFileSync(join(site, 'manifest.txt'), 'utf8');
      const { code, said } = await run(name, { withoutPrivilege: true });
      assert.equal(code, 1, `${name}: ${said}`);
      assert.match(said, words, name);
      assert.doesNotMatch(said, /^ {4}at .*:\d+:\d+/m, `${name} prints a stack`);
      assert.equal(readFileSync(join(site, 'manifest.txt'), 'utf8'), untouched);
      chmodSync(file, 0o644);
      tried += 2;
    }
  }
  assert.equal(readFileSync(join(site, 'manifest.txt'), 'utf8'), manifest);
  assert.deepEqual(verifySite(site).findings, []);
  for (const name of isLong ? names : ['build', 'import', 'ledger'])
    assert.equal((await run(name)).code, 0, `${name} does its work after that`);
  t.diagnostic(`files that can’t be read, met by each command: ${tried}`);
});

test('a received file that may not be read, or ends in its middle, is refused with its reason', async () => {
  chmodSync(received, 0o000);
  await isStopped('import', /refused: you have no permission to read or write it/, {
    withoutPrivilege: true,
  });
  chmodSync(received, 0o644);
  await isStopped('import', /refused: .*can’t be read/, { fault: `unreadable:${received}` });
  truncateSync(received, 0);
  await isStopped('import', /refused: it is empty/);
  const docx = readFileSync(join(import.meta.dirname, '../import/fixtures', DOCX));
  const cut = join(room, 'received.docx');
  writeFileSync(cut, docx.subarray(0, Math.floor(docx.length / 2)));
  const untouched = digestFolder(content);
  const { code, said } = await runFaulty('scripts/import.ts', [cut], { content });
  assert.equal(code, 1, said);
  assert.match(said, /received\.docx {2}refused: /);
  assert.equal(digestFolder(content), untouched);
});

test('a content folder with a half-written file is told of by each command', async () => {
  const cut: Readonly<Record<string, RegExp>> = {
    [ESSAY]: /on-glue\.md:\d+ {2}r-00[27]/,
    [LEDGER]: /on-glue\.csv:\d+ {2}r-009/,
    'archive.yaml': /archive\.yaml:\d+ {2}r-00[23]/,
  };
  const manifest = await build();
  for (const [path, words] of Object.entries(cut)) {
    const text = readFileSync(join(content, path));
    writeFileSync(join(content, path), text.subarray(0, Math.floor(text.length / 3)));
    // An import doesn't read essays: it can tell nothing of a cut one, and hurts nothing.
    for (const name of names)
      if (isMet(name, path) && !(name === 'import' && path === ESSAY)) await isStopped(name, words);
    writeFileSync(join(content, path), text);
  }
  assert.equal(readFileSync(join(site, 'manifest.txt'), 'utf8'), manifest);
});

test('none of the commands works in a folder where another is at work', async () => {
  const manifest = await build();
  const lock = takeLocks([content]);
  assert.ok('release' in lock);
  try {
    for (const name of names)
      await isStopped(
        name,
        new RegExp(`^${name.replace('publish', 'build')}: .* is locked by process ${process.pid};`, 'm'),
      );
  } finally {
    lock.release();
  }
  assert.equal(readFileSync(join(site, 'manifest.txt'), 'utf8'), manifest);
});

test('of two that begin at once one does its work or both do, and nothing is mixed', async (t) => {
  await build();
  /** What a command leaves behind that is run by itself. */
  const alone = new Map<string, string>();
  for (const name of ['import', 'ledger']) {
    putBack();
    assert.equal((await run(name)).code, 0);
    alone.set(name, digestFolder(content));
  }
  let refused = 0;
  const pairs = [
    ['import', 'import'],
    ['ledger', 'ledger'],
    ['publish', 'build'],
    ...(isLong ? [['import', 'ledger'] as const, ['import', 'build'] as const] : []),
  ] as const;
  for (const [one, other] of pairs) {
    putBack();
    const ended = await Promise.all([run(one), run(other)]);
    assert.ok(
      ended.some(({ code }) => code === 0),
      ended.map(({ said }) => said).join('\n'),
    );
    for (const { code, said } of ended) {
      assert.ok(code === 0 || /is locked by process \d+/.test(said), said);
      if (code !== 0) refused++;
    }
    if (one === other) assert.equal(digestFolder(content), alone.get(one));
    assert.deepEqual(verifySite(site).findings, []);
    for (const name of new Set([one, other])) assert.equal((await run(name)).code, 0, name);
  }
  t.diagnostic(`pairs of commands at once: ${pairs.length}, of them refused: ${refused}`);
});
