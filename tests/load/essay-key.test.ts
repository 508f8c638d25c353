/** What is kept of an essay is kept under what it was read from, and not under what was there a moment before. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { essayKey, runEssayJobs } from '../../src/load/essay-pool.ts';

const content = mkdtempSync(join(tmpdir(), 'archive-jobs-'));
after(() => rmSync(content, { recursive: true, force: true }));

const PATH = 'bulletin/1/on-glue.md';
const ESSAY =
  '---\ntitle: On glue\nauthor: [ann-other]\ndate: "1987"\nadded: "2026-11-23"\n---\n\nGlue holds.\n';
const LEDGER = 'ledger/bulletin/1/on-glue.csv';

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

function write(path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}

/** The key of the essay, whose ledger had a digest when it was looked at. */
function keyAfter(ledger: string): string {
  const context = { series: new Map(), language: 'en', base: '/', folderName: 'content' };
  const cacheFolder = join(content, '.cache');
  const given = { jobs: [{ path: PATH, ledger }], content, context, cacheFolder, common: 'common' };
  const [result] = [...runEssayJobs(given)];
  assert.ok(result !== undefined && 'key' in result, JSON.stringify(result));
  return result.key;
}

const keyWith = (ledger: string): string => essayKey(digestOf(ESSAY), { path: PATH, ledger }, 'common');

test('a ledger that changes, comes or goes while essays are read is part of the key as it was read', () => {
  write(`essays/${PATH}`, ESSAY);
  const ledger = 'anchor,words,fingerprint,state\np1,,,gone\n';
  assert.equal(keyAfter(digestOf('a ledger that is gone')), keyWith(''));
  write(LEDGER, ledger);
  assert.equal(keyAfter(digestOf('a ledger that is another')), keyWith(digestOf(ledger)));
  assert.equal(keyAfter(''), keyWith(digestOf(ledger)));
});
