/**
 * Killed between any two changes of a file: the swap of a site, the importer, the ledger. The next command finishes
 * what was begun or takes it away, and ends with what it would have written undisturbed.
 */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { cacheOf, lockOf } from '../../src/incremental/paths.ts';
import { writeManifest } from '../../src/integration/manifest.ts';
import { recoverSwap } from '../../src/integration/swap.ts';
import { verifySite } from '../../src/publish/verify-site.ts';
import { isLong } from '../runs.ts';
import { runFaulty } from './run-faulty.ts';

const room = mkdtempSync(join(tmpdir(), 'archive-killed-writes-'));
const content = join(room, 'content');
const sound = join(import.meta.dirname, '../archive/checks/fixtures/base');
const count = join(room, 'count');
after(() => {
  rmSync(cacheOf(content), { recursive: true, force: true });
  rmSync(lockOf(content), { force: true });
  rmSync(room, { recursive: true, force: true });
});

/** Paths and texts of a folder, hidden files too; a date of import is today's, whenever that is. */
const everything = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        path.slice(folder.length),
        readFileSync(path, 'utf8').replace(/(added|imported): "[\d-]+"/g, '$1: today'),
      ]),
  );

/** Moments from 1 to `all`: each of them, or two that lie apart. */
const moments = (all: number): number[] =>
  isLong
    ? Array.from({ length: all }, (_, index) => index + 1)
    : [...new Set([Math.ceil(all / 3), all - 1])].filter((moment) => moment > 0);

test('a swap that is killed at any of its steps leaves the old site or the new, whole', async (t) => {
  const [made, site, before] = ['made', 'site', '.site-last'].map((name) => join(room, name)) as [
    string,
    string,
    string,
  ];
  const put = (folder: string, text: string): void => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), text);
    writeFileSync(join(folder, `${text}.html`), text);
  };
  const stands: string[] = [];
  for (let step = 1, ended = false; !ended; step++) {
    assert.ok(step < 40, 'a swap of three small sites has few steps');
    put(before, 'older');
    put(site, 'old');
    put(made, 'new');
    for (const folder of [before, site]) writeManifest(folder);
    const args = [made, site];
    const { code, said } = await runFaulty('tests/faults/swap-once.ts', args, {
      content,
      fault: `die:${step}`,
      below: room,
    });
    ended = code === 0;
    assert.ok(ended || code === null, said);
    recoverSwap(site);
    stands.push(readFileSync(join(site, 'index.html'), 'utf8'));
    assert.deepEqual(verifySite(site).findings, []);
    assert.deepEqual(
      readdirSync(room).filter((name) => name.startsWith('.') && name !== '.site-last'),
      [],
    );
  }
  // Once the new one stands it stays: the moment between the two renames is among these.
  assert.match(stands.join(' '), /^(?:old )+(?:new )+new$/);
  t.diagnostic(`moments killed in a swap: ${stands.length - 1}`);
});

for (const [name, script, args, texts] of [
  [
    'an import',
    'scripts/import.ts',
    [join(room, 'received.txt')],
    {
      'received.txt':
        'No 12 3rd July 1990\nThe press is oiled again and the boards are dry.\n\nThe press stood idle in the spring, as the Trade Paper said.\nNow it runs.\nBea Other\n',
    },
  ],
  ['the ledger', 'scripts/ledger.ts', [], {}],
] as const)
  test(`${name} that is killed between any two changes is finished or undone by the next`, async (t) => {
    for (const [file, text] of Object.entries(texts)) writeFileSync(join(room, file), text);
    const begin = (): void => {
      rmSync(content, { recursive: true, force: true });
      cpSync(sound, content, { recursive: true });
    };
    begin();
    const before = everything(content);
    const whole = await runFaulty(script, args, { content, below: content, count });
    assert.equal(whole.code, 0, whole.said);
    const done = everything(content);
    assert.notDeepEqual(done, before);
    const changes = readFileSync(count).length;
    rmSync(count);
    let killed = 0;
    for (const moment of moments(changes)) {
      begin();
      const { code, said } = await runFaulty(script, args, {
        content,
        below: content,
        fault: `die:${moment}`,
      });
      assert.equal(code, null, said);
      killed++;
      // What can be seen is whole: each file as it was, or as it will be.
      for (const [path, text] of Object.entries(everything(content)))
        if (!/\/\./.test(path)) assert.ok(text === before[path] || text === done[path], path);
      const next = await runFaulty(script, args, { content });
      assert.equal(next.code, 0, next.said);
      assert.deepEqual(everything(content), done);
    }
    t.diagnostic(`moments killed in ${name}: ${killed} of ${changes}`);
  });
