/**
 * An exception in any step on an essay or a record ends the command with one message: the file, its line where known,
 * and the step. Each test prints the message as a diagnostic: run this file to see which exception printed what.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { importFile } from '../../src/import/session/import-file.ts';
import { openImportSession } from '../../src/import/session/session.ts';
import { cacheOf, lockOf } from '../../src/incremental/paths.ts';
import { buildSite } from '../../src/integration/build-site.ts';
import { formatSystemError } from '../../src/integration/system-errors.ts';
import { type LoadedArchive, loadArchive } from '../../src/load/load-archive.ts';
import { PUBLISH_STEPS } from '../../src/publish/steps.ts';
import { verifySite } from '../../src/publish/verify-site.ts';
import { putThrown } from './put-thrown.ts';
import { STEPS, type ThrownStep } from './steps.ts';
import { throwIn } from './throw.mjs';

const room = mkdtempSync(join(tmpdir(), 'archive-steps-'));
const content = join(room, 'content');
const site = join(room, 'site');
const received = join(room, 'received.txt');
process.env.ARCHIVE_CONTENT = content;

const BUG = ' failed (TypeError: thrown by the test). This is a bug in the program: please report it.';

before(async () => {
  putThrown(content);
  writeFileSync(received, 'No 12 3rd July 1990\nThe press is oiled again.\n\nNow it runs.\nAnn Other\n');
  const { ok } = await buildSite({
    content,
    outDir: site,
    write: () => {},
    quiet: true,
    features: PUBLISH_STEPS,
  });
  assert.ok(ok);
});
after(() => {
  rmSync(cacheOf(content), { recursive: true, force: true });
  for (const folder of [content, site]) rmSync(lockOf(folder), { force: true });
  rmSync(room, { recursive: true, force: true });
});

test('an archive with hyphens in its names and a link in Latin-1 is published whole', () => {
  assert.deepEqual(verifySite(site).findings, []);
});

async function loaded(): Promise<LoadedArchive> {
  const loading = await loadArchive(content);
  assert.ok(loading.archive !== null, JSON.stringify(loading.problems));
  return loading;
}

/** What a command prints if the step throws; null if nothing is thrown. */
async function print(step: ThrownStep): Promise<string | null> {
  const given = await loaded();
  for (const folder of ['cards', 'books', 'site-copy', 'compressed'])
    rmSync(join(cacheOf(content), folder), { recursive: true, force: true });
  const stop = throwIn(step);
  try {
    await step.run({ content, site, room }, given);
    return null;
  } catch (error) {
    stop();
    return formatSystemError('command', error);
  } finally {
    stop();
  }
}

for (const step of STEPS)
  test(`an exception in '${step.step}' names ${step.file}`, async (t) => {
    const printed = await print(step);
    assert.ok(printed !== null, 'nothing was thrown');
    t.diagnostic(printed);
    const line = step.file.includes(':') ? '' : '(?::\\d+)?';
    const words = `${step.file}${line}: ${step.step}`.replaceAll('/', '\\/');
    assert.match(printed, new RegExp(`^command: content/${words}`));
    assert.ok(printed.includes(BUG), printed);
    assert.doesNotMatch(printed, /\n/);
  });

for (const [step, place, words] of [
  ['reading the file', /read-source/, 'oiled'],
  ['detecting its layout', /detectLayout/, 'oiled'],
  ['finding its masthead', /readMasthead/, 'No 12'],
  ['finding its issue', /findIssue/, 'received'],
  ['splitting it into articles', /splitArticles/, 'oiled'],
  ['writing an essay', /makeEssay/, 'oiled'],
  ['verifying that every word is kept', /verifyCoverage/, 'oiled'],
] as const)
  test(`an exception of an import in '${step}' refuses that file`, async (t) => {
    const opened = openImportSession({
      content,
      series: null,
      overrides: { number: null, date: null, author: null, encoding: null },
      today: '2026-12-01',
    });
    assert.ok('session' in opened);
    const stop = throwIn({ place, words });
    const file = { path: received, name: 'received.txt', error: null };
    const { outcome, message } = await importFile(file, opened.session, { dryRun: true, force: false });
    stop();
    t.diagnostic(`${outcome}: ${message}`);
    assert.equal(outcome, 'refused');
    assert.match(
      message ?? '',
      new RegExp(`^${step} failed \\(TypeError: thrown by the test\\); this is a bug`),
    );
  });

/** Each command as it is called, with an exception in a step of its own. */
const COMMANDS: readonly (readonly [
  name: string,
  args: readonly string[],
  place: string,
  words: string,
  said: string,
])[] = [
  [
    'check',
    [],
    'parseCitations',
    'Paste of',
    'content/essays/review/2/on-paste.md:3: reading the standfirst',
  ],
  [
    'build',
    ['--outDir', join(room, 'new')],
    'identify',
    'glue',
    'content/essays/review/2/on-paste.md: identifying',
  ],
  [
    'publish',
    ['--outDir', join(room, 'new')],
    'relativizePage',
    '/caf%E9/',
    'content/essays/review/2/on-paste.md: copying',
  ],
  ['ledger', [], 'record-anchors|fingerprint', 'Zanzibar', 'content/essays/review/2/on-paste.md: recording'],
  ['citations', [received], 'parseCitations', 'oiled', `${received}: reading its citations`],
  [
    'import',
    [received],
    'readExistingEssays',
    'paste in Zanzibar',
    'content/essays/review/2/on-paste.md: reading its provenance',
  ],
];

for (const [name, args, place, words, said] of COMMANDS)
  test(`an exception ends npm run ${name} with one message and no stack`, (t) => {
    rmSync(join(cacheOf(content), 'essays'), { recursive: true, force: true });
    const { status, stderr } = run(name, args, { THROW_IN: place, THROW_TEXT: words });
    t.diagnostic(stderr.trim().split('\n').at(-1) ?? '');
    assert.equal(status, 1);
    assert.match(stderr, new RegExp(`^${name}: ${said.replaceAll('/', '\\/')}[^\n]*${quote(BUG)}`, 'm'));
    assert.doesNotMatch(stderr, /^ {4}at /m);
  });

test('an exception outside any essay ends in one line, and its stack is printed on request', (t) => {
  const thrown = { THROW_IN: 'list-files', THROW_CALL: 'Array.prototype.sort' };
  const { status, stderr } = run('check', [], thrown);
  t.diagnostic(stderr.trim());
  assert.equal(status, 1);
  assert.match(
    stderr,
    /^check: it failed \(TypeError: thrown by the test\)\. This is a bug[^\n]*ARCHIVE_DEBUG=1[^\n]*\n$/,
  );
  assert.match(run('check', [], { ...thrown, ARCHIVE_DEBUG: '1' }).stderr, /^ {4}at .*list-files\.ts:\d+/m);
});

function run(name: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  const given = ['--import', join(import.meta.dirname, 'throw.mjs'), `scripts/${name}.ts`, ...args];
  const { status, stderr } = spawnSync(process.execPath, given, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stderr };
}

function quote(words: string): string {
  return words.replace(/[().:]/g, '\\$&');
}
