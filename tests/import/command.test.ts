/** `npm run import` from end to end, in a content folder of its own. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, beforeEach, test } from 'node:test';

const ROOT = resolve(import.meta.dirname, '../..');
const room = mkdtempSync(join(tmpdir(), 'archive import '));
const content = join(room, 'content');
const received = join(room, 'received');
after(() => rmSync(room, { recursive: true, force: true }));

const TEXT = `No 1213 December 16th 2003
The reading room opens again after the long repair of its roof, and the shelves go back to their places.

The room was shut in the autumn when the rain came through the roof.
So the doors stand open again, and the clock over them goes.
Ada Fenwick
`;
const ESSAY = 'essays/pbhr/1213/the-reading-room-opens-again-after-the-long-repair-of-its.md';

beforeEach(() => {
  rmSync(content, { recursive: true, force: true });
  rmSync(received, { recursive: true, force: true });
  for (const folder of ['series', 'people']) mkdirSync(join(content, folder), { recursive: true });
  mkdirSync(received);
  put(
    'archive.yaml',
    'title: Rooms\naddress: https://example.org\nkeeper: { name: K, contact: "mailto:k@example.org" }\nseries: [pbhr]\n',
  );
  put(
    'series/pbhr.yaml',
    'title: Printing & Binding House Review\nabbreviation: PBHR\nnumberWords: ["No"]\n',
  );
  put('people/ada-fenwick.yaml', 'name: Ada Fenwick\n');
});

const put = (path: string, text: string): void => writeFileSync(join(content, path), text);
const give = (name: string, bytes: string | Uint8Array): string => {
  writeFileSync(join(received, name), bytes);
  return join(received, name);
};
const essay = (): string => readFileSync(join(content, ESSAY), 'utf8');
const everything = (): string[] => readdirSync(content, { recursive: true }).map(String).sort();

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const run = (...args: string[]): Promise<Ended> => execute('scripts/import.ts', ...args);
const check = (): Promise<Ended> => execute('scripts/check.ts');

function execute(...args: string[]): Promise<Ended> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      args,
      { cwd: ROOT, env: { ...process.env, ARCHIVE_CONTENT: content } },
      (_, out, err) => {
        done({ code: child.exitCode ?? -1, out, err });
      },
    );
  });
}

test('gives no essay an address that another one had before it moved', async () => {
  const file = give('a.txt', TEXT);
  await run(file);
  const moved = essay().replace(
    '\nauthor:',
    `\nformerly: ["${ESSAY.slice('essays/'.length, -'.md'.length)}"]\nauthor:`,
  );
  rmSync(join(content, ESSAY));
  put('essays/pbhr/1213/moved.md', moved);
  const { code, out } = await run(give('b.txt', TEXT.replace('clock', 'bell')));
  assert.equal(code, 0, out);
  assert.equal(existsSync(join(content, ESSAY)), false);
  assert.equal((await check()).code, 0);
});

test('writes an essay, and the same bytes again change nothing', async () => {
  const file = give('a.txt', TEXT);
  const first = await run(file);
  assert.equal(first.code, 0, first.err);
  assert.match(first.out, /written[\s\S]*→ essays\/pbhr\/1213/);
  const before = essay();
  assert.match(before, /^author: \[ada-fenwick\]$/m);
  const again = await run(file);
  assert.equal(again.code, 0);
  assert.match(again.out, /unchanged: the same bytes are imported already/);
  assert.equal(essay(), before);
});

test('finds the same bytes under another name, in one run too', async () => {
  give('a.txt', TEXT);
  give('b.txt', TEXT);
  const { out, code } = await run(received);
  assert.equal(code, 0);
  assert.match(out, /1 imported, 1 unchanged, 0 refused, of 2/);
});

test('takes files of one name in two folders for two texts, with --force too', async () => {
  for (const folder of ['2003', '2004']) mkdirSync(join(received, folder));
  give('2003/index.txt', TEXT);
  give('2004/index.txt', TEXT.replace('1213', '1214').replace('the clock', 'the bell'));
  const { out, code } = await run(received);
  assert.equal(code, 0, out);
  assert.match(out, /2 imported, 0 unchanged, 0 refused/);
  const before = essay();
  assert.match(before, /^ {2}file: "2003\/index.txt"$/m);
  const again = await run('--force', received);
  assert.match(again.out, /0 imported, 2 unchanged, 0 refused/);
  assert.equal(essay(), before);
});

test('never writes one file of a run over another, with --force neither', async () => {
  give('a.txt', TEXT);
  give('b.txt', TEXT.replace('the clock', 'the bell'));
  for (const args of [[received], ['--dry-run', received], ['--force', received]]) {
    rmSync(join(content, 'essays'), { recursive: true, force: true });
    const { out, code } = await run(...args);
    assert.equal(code, 1);
    assert.match(out, /b\.txt {2}refused: another file of this run became that essay: .* from 'a\.txt'/);
  }
  assert.match(essay(), /the clock/);
});

test('says that a folder has nothing in it to read', async () => {
  const { out, code } = await run(received);
  assert.equal(code, 1);
  assert.match(out, /no file in this folder that can be read: \.txt/);
});

test('writes nothing in a dry run, and shows what it would write', async () => {
  const before = everything();
  const { out, code } = await run('--dry-run', give('a.txt', TEXT));
  assert.equal(code, 0);
  assert.match(out, /would be written/);
  assert.match(out, /^title: /m);
  assert.deepEqual(everything(), before);
});

test('overwrites only with --force, and keeps the keeper’s edits of the frontmatter', async () => {
  await run(give('a.txt', TEXT));
  const edited = essay()
    .replace(
      /^title: .*\ntitleFrom: .*\ntitleUnconfirmed: .*$/m,
      '# checked by hand\ntitle: The roof is mended',
    )
    .replace(/^added: .*$/m, 'added: "2001-02-03"\nrights: The rooms');
  put(ESSAY, edited);
  const file = give('a.txt', TEXT.replace('the clock', 'the old clock'));
  const refused = await run(file);
  assert.equal(refused.code, 1);
  assert.match(refused.out, /is there already: essays\/pbhr\/1213\/.*--force/);
  assert.equal(essay(), edited);
  const forced = await run('--force', file);
  assert.equal(forced.code, 0, forced.out);
  const now = essay();
  assert.match(now, /# checked by hand\ntitle: The roof is mended\n/);
  assert.match(now, /added: "2001-02-03"\nrights: The rooms\n/);
  assert.match(now, /the old clock/);
  assert.doesNotMatch(now, /titleUnconfirmed/);
  assert.notEqual(/sha256: (.*)/.exec(now)?.[1], /sha256: (.*)/.exec(edited)?.[1]);
  assert.equal((await run('--force', file)).out.includes('nothing of it would change'), true);
  assert.equal(essay(), now);
});

test('says that a body edited since its import is the source’s again', async () => {
  const file = give('a.txt', TEXT);
  await run(file);
  put(ESSAY, essay().replace('The room was shut', 'The room was locked'));
  const { out } = await run('--force', file);
  assert.match(out, /had been edited since its import/);
  assert.match(essay(), /The room was shut/);
});

test('reports one bad file among many, and goes on with the rest', async () => {
  give('1 empty.txt', '');
  give(
    '2 binary.txt',
    Uint8Array.from({ length: 2000 }, (_, at) => (at * 37) % 256),
  );
  give('3 it\'s "good" $(so).txt', TEXT);
  give('4 picture.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]));
  give('5 no-date.txt', 'Words without a date.\n');
  const { out, code } = await run('--json', received);
  assert.equal(code, 1);
  const outcomes = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { outcome: string; message: string | null }); // its own lines
  assert.deepEqual(
    outcomes.map(({ outcome }) => outcome),
    ['refused', 'refused', 'written', 'refused', 'refused'],
  );
  for (const { message } of outcomes.filter(({ outcome }) => outcome === 'refused'))
    assert.ok(message !== null && !message.includes('\n') && message.length < 250, String(message));
  assert.ok(existsSync(join(content, ESSAY)));
});

test('follows no link out of a folder', async () => {
  writeFileSync(join(room, 'secret.txt'), TEXT);
  symlinkSync(join(room, 'secret.txt'), join(received, 'a.txt'));
  symlinkSync('.', join(received, 'ring'));
  const { out, code } = await run(received);
  assert.equal(code, 1);
  assert.equal(out.match(/it is a link/g)?.length, 2);
  assert.equal(existsSync(join(content, 'essays')), false);
});

test('refuses a file of 200 MB without reading it', async () => {
  const file = give('a.txt', '');
  truncateSync(file, 200 * 1024 * 1024);
  const { out, code } = await run(file);
  assert.equal(code, 1);
  assert.match(out, /too large: 200 MB/);
});

test('takes a page nested 100,000 deep as it takes any other', async () => {
  const { out, code } = await run(
    give('a.html', `<p>No 1213 December 16th 2003${'<div>'.repeat(100_000)}<p>Words in the deep.`),
  );
  assert.equal(code, 0, out);
  assert.match(out, /1 imported/);
});

test('makes new people for an unknown sign-off, known to the next file of the run', async () => {
  give('a.txt', TEXT.replace('Ada Fenwick', 'Nora Pell'));
  give('b.txt', TEXT.replace('1213', '1214').replace('Ada Fenwick', 'Nora Pell'));
  const { out } = await run(received);
  assert.match(out, /2 imported/);
  assert.equal(out.match(/people\/nora-pell.yaml is made/g)?.length, 1);
  assert.match(readFileSync(join(content, 'people/nora-pell.yaml'), 'utf8'), /unconfirmed: true/);
});

test('says what is wrong with its usage in one line', async () => {
  const file = give('a.txt', TEXT);
  for (const [args, line] of [
    [[], /FILE… is missing/],
    [['--date', '2004-02-30', file], /--date '2004-02-30' is not a date that exists/],
    [['--series', 'pbrh', file], /there is no series 'pbrh'.*pbhr/],
    [['--number', '3', file, file], /--number is for one file/],
  ] as const) {
    const { code, err } = await run(...args);
    assert.equal(code, 2);
    assert.match(err, line);
    assert.equal(err.trim().split('\n').length, 1);
  }
});

test('writes nothing into a folder with errors', async () => {
  put('people/ada-fenwick.yaml', 'nmae: Ada\n');
  const { code, err } = await run(give('a.txt', TEXT));
  assert.equal(code, 1);
  assert.match(err, /has errors[\s\S]*ada-fenwick.yaml/);
  assert.equal(existsSync(join(content, 'essays')), false);
});

test('what is written builds, whatever pictures and works a text names', async () => {
  put(
    'series/pbhr.yaml',
    'title: Printing & Binding House Review\nabbreviation: PBHR\nnumberWords: ["No"]\nworks:\n  - { id: plans-2002, title: Plans 2002, printed: ["Plans 2002"] }\n',
  );
  const file = give(
    'a.md',
    'No 1213 December 16th 2003\n\n# The roof\n\nThe plan ![of it](roof.png) stands in the PBHR Plans 2002, and in the Plans for 2009 of the PBHR.\n',
  );
  const { out } = await run(file);
  assert.match(out, /pictures are not taken over \(roof\.png\)/);
  const checked = await check();
  assert.equal(checked.code, 0, checked.out);
});

test('check says that warnings wait while a record can’t be read', async () => {
  put('people/ada-fenwick.yaml', 'nam: Ada Fenwick\n');
  const { code, out } = await check();
  assert.equal(code, 1);
  assert.match(out, / {2}r-\d+ {2}'name' is missing.*\n(?:.*\n)*Warnings are told once the records/);
});

test('check ends with what a person has to confirm, essay by essay', async () => {
  mkdirSync(join(content, 'calendar'), { recursive: true });
  put('calendar/pbhr.csv', 'number,date,printed\n1213,2003-12-16,No 1213\n');
  const unknown = TEXT.replace('No 1213 ', '').replace('Ada Fenwick', 'Nora Pell');
  await run('--date', '2003-12', give('a.txt', `${unknown}\n\nWords after it.\n`));
  const { out } = await check();
  const end = out.slice(out.indexOf('Still to be confirmed'));
  assert.match(end, /essays\/pbhr\/unnumbered\/.*\.md\n {4}its number; the calendar suggests No 1213/);
  assert.match(end, /\n {4}title '.*', made from the standfirst\n/);
  assert.match(end, /\n {4}import: .*\n/);
  assert.match(end, /\n {4}not yet checked against print/);
});
