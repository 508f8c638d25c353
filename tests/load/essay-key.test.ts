/** The cache key of an essay is of the bytes that were parsed, also if its ledger changes while essays are parsed. */
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

function parsedKey(): string {
  const context = { series: new Map(), language: 'en', base: '/', folderName: 'content' };
  const cacheFolder = join(content, '.cache');
  const given = { jobs: [PATH], content, context, cacheFolder, common: 'common' };
  const [result] = [...runEssayJobs(given)];
  assert.ok(result !== undefined && 'key' in result, JSON.stringify(result));
  return result.key;
}

const keyWith = (ledger: string): string => essayKey(PATH, digestOf(ESSAY), ledger, 'common');

test('the key has the digest of the ledger that was read, or none if there was none', () => {
  write(`essays/${PATH}`, ESSAY);
  const ledger = 'anchor,words,fingerprint,state\np1,,,gone\n';
  assert.equal(parsedKey(), keyWith(''));
  write(LEDGER, ledger);
  assert.equal(parsedKey(), keyWith(digestOf(ledger)));
  rmSync(join(content, LEDGER));
  assert.equal(parsedKey(), keyWith(''));
});
