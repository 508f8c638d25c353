/** The ledger at work: published, edited, moved, taken out, and never an address lost. */
import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { writeLedger } from '../../scripts/ledger/write-ledger.ts';
import { createUrls } from '../../src/archive/urls.ts';
import { redirectFile } from '../../src/exports/hosting-files.ts';
import { cacheOf } from '../../src/incremental/paths.ts';
import { type LoadedArchive, loadArchive } from '../../src/load/load-archive.ts';
import { redirectsOf } from '../../src/views/redirects.ts';

const ESSAY = 'essays/bulletin/1/on-glue.md';
const LEDGER = 'ledger/bulletin/1/on-glue.csv';
const FRONT = '---\ntitle: On glue\nauthor: [ann-other]\ndate: "1990-05-01"\n---\n';
const HIDES = 'Glue made from hides is warmed in a bath of water and never over a naked flame.';
const FISH = 'Fish glue stays liquid in the cold, and so it was the gilder who first made use of it.';
const PASTE = 'Paste of flour and alum is cheaper than any glue, keeps for a week, and feeds the worm.';

let room = '';
let content = '';

beforeEach(async () => {
  room = mkdtempSync(join(tmpdir(), 'archive-ledger-'));
  content = join(room, 'content');
  cpSync(join(import.meta.dirname, '../archive/checks/fixtures/base'), content, { recursive: true });
  write(HIDES, FISH, PASTE);
  await ledger();
});
afterEach(() => {
  rmSync(cacheOf(content), { recursive: true, force: true });
  rmSync(room, { recursive: true, force: true });
});

const write = (...paragraphs: string[]): void =>
  writeFileSync(join(content, ESSAY), `${FRONT}\n${paragraphs.join('\n\n')}\n`);

async function ledger({ dryRun = false } = {}): Promise<string> {
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  assert.ok(await writeLedger({ content, dryRun, write: say, complain: say }), said.join('\n'));
  return said.join('\n');
}

/** Anchor and state of each line. */
const lines = (): string[] =>
  readFileSync(join(content, LEDGER), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/,.*,/, ' '));

async function load(): Promise<LoadedArchive> {
  const loaded = await loadArchive(content);
  assert.ok(loaded.archive !== null, JSON.stringify(loaded.problems));
  return loaded;
}

const html = async (): Promise<string> => {
  const { archive, htmlOf } = await load();
  const [id] = archive.essays.keys();
  assert.ok(id !== undefined);
  return htmlOf(id);
};

test('records each address and anchor once, and a second run changes nothing', async () => {
  assert.deepEqual(lines(), ['p1 stands', 'p2 stands', 'p3 stands']);
  const addresses = readFileSync(join(content, 'ledger/addresses.csv'), 'utf8').split('\n');
  for (const line of [
    'bulletin/1,issue,',
    'bulletin/1/on-glue,essay,',
    'people/ann-other,person,',
    'years/1990,year,',
  ])
    assert.ok(addresses.includes(line), line);
  assert.match(await ledger(), /^files +0 written$/m);
});

test('a dry run writes nothing', async () => {
  write(HIDES, 'Of size and its making not a word is lost here.', FISH, PASTE);
  assert.match(await ledger({ dryRun: true }), /^anchors +4 held, 1 of them new, 0 tombstones$/m);
  assert.deepEqual(lines(), ['p1 stands', 'p2 stands', 'p3 stands']);
});

test('what is put in has its letter on the page and in the records, before and after it is recorded', async () => {
  write(HIDES, 'Of size and its making not a word is lost here.', FISH, PASTE);
  const before = await html();
  assert.match(before, /id="p1a">.*Paragraph 1a/);
  assert.match(before, /id="p2">.*Fish glue/);
  await ledger();
  assert.deepEqual(lines(), ['p1 stands', 'p1a stands', 'p2 stands', 'p3 stands']);
  assert.equal(await html(), before);
});

test('what is taken out leaves a tombstone that tells the reader and leads to its neighbour', async () => {
  write(HIDES, PASTE);
  const page = await html();
  assert.match(page, /<p class="gone" id="p2">Paragraph 2 was taken out.*<a href="#p1">paragraph 1<\/a>/);
  await ledger();
  assert.deepEqual(lines(), ['p1 stands', 'p2 gone', 'p3 stands']);
  assert.equal(await html(), page);
});

test('what is joined has both ids at one place, and gone from a text altogether is still told of', async () => {
  write(`${HIDES} ${FISH}`, PASTE);
  assert.match(await html(), /id="p1"><span id="p2"><\/span>/);
  await ledger();
  assert.deepEqual(lines(), ['p1 stands', 'p2 in p1', 'p3 stands']);
  write('');
  const page = await html();
  for (const anchor of ['p1', 'p2', 'p3']) assert.match(page, new RegExp(`class="gone" id="${anchor}"`));
});

test('words and graph have the anchors of the page', async () => {
  write('Size is weak glue (BB 1).', HIDES, FISH, PASTE);
  const { archive } = await load();
  assert.deepEqual(
    [...archive.essays.values()][0]?.text.paragraphs.map(({ anchor }) => anchor),
    ['p0a', 'p1', 'p2', 'p3'],
  );
  assert.ok(archive.graph.citations.some(({ paragraph }) => paragraph === 'p0a'));
});

test('what can’t be matched stops the build, and the line that the keeper chooses settles it', async () => {
  const other = 'Of size and its making not a word is lost here.';
  write(HIDES, other, PASTE);
  const { archive, problems } = await loadArchive(content);
  assert.equal(archive, null);
  const [problem] = problems;
  assert.equal(problem?.code, 'l-001');
  const choices = [...(problem?.hint ?? '').matchAll(/'(p2,[^']*)'/g)].map((match) => match[1] ?? '');
  assert.equal(choices.length, 2);
  const file = join(content, LEDGER);
  const recorded = readFileSync(file, 'utf8').split('\n');
  const anchors: string[][] = [];
  for (const choice of choices) {
    writeFileSync(file, recorded.with((problem?.line ?? 0) - 1, choice).join('\n'));
    const settled = await load();
    anchors.push(
      [...settled.archive.essays.values()].flatMap(({ text }) => text.paragraphs.map((one) => one.anchor)),
    );
  }
  assert.deepEqual(anchors, [
    ['p1', 'p2', 'p3'],
    ['p1', 'p1a', 'p3'],
  ]);
});

test('an essay that moves keeps its anchors, and its former address leads on', async () => {
  write(HIDES, 'Of size and its making not a word is lost here.', FISH, PASTE);
  await ledger();
  const moved = 'essays/bulletin/2/on-glues.md';
  mkdirSync(join(content, 'essays/bulletin/2'));
  renameSync(join(content, ESSAY), join(content, moved));
  const lost = await loadArchive(content);
  const messages = lost.problems.map(({ hint }) => hint).join('\n');
  assert.match(
    messages,
    /on-glues\.md has its words; add there the line 'formerly: \["bulletin\/1\/on-glue"\]'/,
  );
  const text = readFileSync(join(content, moved), 'utf8');
  writeFileSync(join(content, moved), text.replace('title:', 'formerly: ["bulletin/1/on-glue"]\ntitle:'));
  const addresses = join(content, 'ledger/addresses.csv');
  writeFileSync(
    addresses,
    readFileSync(addresses, 'utf8').replace('bulletin/1,issue,', 'bulletin/1,issue,bulletin/2'),
  );
  const { archive } = await load();
  const [essay] = archive.essays.values();
  assert.deepEqual(
    essay?.text.paragraphs.map(({ anchor }) => anchor),
    ['p1', 'p1a', 'p2', 'p3'],
  );
  const redirects = redirectFile(redirectsOf(archive, createUrls('/base/')), '/base/');
  assert.equal(
    redirects,
    '/base/bulletin/1/ /base/bulletin/2/ 301\n/base/bulletin/1/on-glue/ /base/bulletin/2/on-glues/ 301\n',
  );
  await ledger();
  assert.ok(existsSync(join(content, LEDGER)), 'the ledger of the former id stays');
  assert.equal(
    readFileSync(join(content, 'ledger/bulletin/2/on-glues.csv'), 'utf8'),
    readFileSync(join(content, LEDGER), 'utf8'),
  );
});

test('counts of what is open fall with what is settled, and never rise by themselves', async () => {
  const counts = join(content, 'ledger/counts.csv');
  assert.match(readFileSync(counts, 'utf8'), /^unresolved citations,0,$/m);
  write(HIDES, FISH, PASTE, 'It was in the 4 June 1970 edition of BB.');
  await ledger();
  assert.match(readFileSync(counts, 'utf8'), /^unresolved citations,0,$/m);
  assert.ok((await load()).problems.some(({ code }) => code === 'l-003'));
  writeFileSync(counts, 'what,most,reason\nunresolved citations,1,a volume came in\nunknown sources,0,\n');
  assert.ok(!(await load()).problems.some(({ code }) => code === 'l-003'));
  write(HIDES, FISH, PASTE);
  await ledger();
  assert.match(readFileSync(counts, 'utf8'), /^unresolved citations,0,$/m);
});
