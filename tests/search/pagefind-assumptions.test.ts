/**
 * What the search relies on in Pagefind 1.6 and its documentation doesn't promise. When Pagefind is updated, what fails
 * here has to be done in another way.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { listFiles } from '../../src/incremental/list-files.ts';
import { type Found, openPagefind } from '../../src/search/browser/open-pagefind.ts';
import { ORDINAL, type PagefindRecord, writePagefind } from '../../src/search/build/write-pagefind.ts';
import { CHANGES_FOLDER, type ChangesTable } from '../../src/search/format.ts';
import { fetchFromDisk } from './open-on-disk.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-pagefind-'));
after(() => rmSync(folder, { recursive: true, force: true }));
fetchFromDisk(folder);
let indexes = 0;

interface Written {
  readonly dir: string;
  readonly pages: readonly string[];
}

async function write(records: readonly PagefindRecord[], chunk = 12_000, dir?: string): Promise<Written> {
  const outDir = dir ?? join(folder, String(++indexes));
  return { dir: outDir, pages: await writePagefind(records, outDir, chunk) };
}

const open = ({ dir }: Written, changes: ChangesTable | null = null) =>
  openPagefind(`${dir}/`, Promise.resolve({ changes }));

const record = (url: string, content: string, filters: PagefindRecord['filters'] = {}): PagefindRecord => ({
  url,
  content,
  filters,
});

const plain = (found: Found): (readonly [number, readonly number[]])[] =>
  [...found].map(([page, positions]) => [page, [...positions]] as const).sort(([a], [b]) => a - b);

const MANY = Array.from({ length: 120 }, (_, at) =>
  record(`page-${(at * 7) % 120}`, `commonqko ${'otherqko '.repeat(at % 5)}word${'abcdefghij'[at % 10]}qko`, {
    year: [String(1990 + (at % 3))],
    author: at % 2 === 0 ? ['ann', 'bob'] : ['bob'],
  }),
);

test('pages sorted by what they are given as text come in the order of numbers', async () => {
  const dir = join(folder, String(++indexes));
  const { index } = await createIndex({ forceLanguage: 'unknown' });
  assert.ok(index !== undefined);
  for (const { url, content } of MANY) {
    const sort = { [ORDINAL]: url.replace('page-', '') };
    await index.addCustomRecord({ url, content, language: 'unknown', sort });
  }
  await index.writeFiles({ outputPath: dir });
  await close();
  const { pages } = await open({ dir, pages: [] });
  const urls = pages.map(
    (id) =>
      /"url":"([^"]*)"/.exec(
        gunzipSync(readFileSync(join(dir, 'fragment', `${id}.pf_fragment`))).toString(),
      )?.[1],
  );
  assert.deepEqual(
    urls,
    MANY.map((_, at) => `page-${at}`),
  );
});

test('records have the order in which they are written', async () => {
  const written = await write(MANY);
  const { pages } = await open(written);
  assert.equal(new Set(pages).size, MANY.length);
  assert.deepEqual(pages, written.pages);
});

test('positions are those of the words between white space, and a hyphen alone takes one and is no word', async () => {
  const { find } = await open(
    await write([record('a', 'aqko - bqko aqko - - bqko'), record('b', '- - aqko')]),
  );
  assert.deepEqual(plain(await find('aqko')), [
    [0, [0, 3]],
    [1, [2]],
  ]);
  assert.deepEqual(plain(await find('bqko')), [[0, [2, 6]]]);
});

test('positions are exact far into a long text', async () => {
  const words = Array.from({ length: 30_000 }, (_, at) =>
    at % 2_999 === 0 ? 'rareqko' : at % 2 ? '-' : 'xqko',
  );
  const { find } = await open(await write([record('a', words.join(' '))]));
  const expected = words.flatMap((word, at) => (word === 'rareqko' ? [at] : []));
  assert.deepEqual(plain(await find('rareqko')), [[0, expected]]);
});

test('a word is found by its beginning, so a token ends in a sign that no other has', async () => {
  const { find } = await open(
    await write([
      record('a', 'workqko'),
      record('b', 'workqmo'),
      record('c', 'workerqko'),
      record('d', 'workqkw'),
      record('e', 'миpqko 平和qko'),
    ]),
  );
  assert.deepEqual(plain(await find('workqko')), [[0, [0]]]);
  assert.deepEqual(plain(await find('workerqko')), [[2, [0]]]);
  assert.deepEqual(plain(await find('миpqko')), [[4, [0]]]);
  assert.deepEqual(plain(await find('平和qko')), [[4, [1]]]);
  assert.equal((await find('work')).size, 4, 'without the sign it is a beginning');
});

test('an unknown token finds nothing, and not what is like it', async () => {
  const { find } = await open(await write([record('a', 'workqko millqko'), record('b', 'workqmo')]));
  for (const token of ['workqpo', 'worksqko', 'milqko', 'zqko', 'epsrqxqbqz'])
    assert.deepEqual(plain(await find(token)), [], token);
});

test('pages are those that have any of the values of a filter', async () => {
  const { filter } = await open(await write(MANY));
  const having = (key: 'year' | 'author', values: readonly string[]): number[] =>
    MANY.flatMap(({ filters }, at) => (filters[key]?.some((value) => values.includes(value)) ? [at] : []));
  for (const [key, values] of [
    ['year', ['1990']],
    ['year', ['1990', '1992', '2050']],
    ['author', ['ann']],
    ['author', ['ann', 'bob']],
  ] as const)
    assert.deepEqual(
      [...(await filter(key, values))].sort((a, b) => a - b),
      having(key, values),
    );
});

test('the unstable setting decides how many files the words are in', async () => {
  const filesOf = ({ dir }: Written): number => readdirSync(join(dir, 'index')).length;
  const [few, many] = [await write(MANY), await write(MANY, 100)];
  assert.equal(filesOf(few), 1);
  assert.ok(filesOf(many) >= 5, `${filesOf(many)} files`);
  const { find } = await open(many);
  assert.equal((await find('commonqko')).size, MANY.length);
});

test('the same records give the same files', async () => {
  const bytesOf = ({ dir }: Written): (readonly [string, string])[] =>
    listFiles(dir).map(({ path }) => [path, readFileSync(join(dir, path)).toString('base64')] as const);
  const [one, other] = [await write(MANY, 100), await write(MANY, 100)];
  assert.deepEqual(bytesOf(other), bytesOf(one));
});

const changesOf = (essays: number): ChangesTable => ({
  ...{
    version: 'v',
    meta: '',
    dated: essays,
    slots: Array(essays).fill(1),
    lengths: [],
    titles: [],
    heads: [],
  },
  ...{ years: [], words: {}, replaced: [], before: [] },
});

test('a second index is searched with the first, and its pages are known from those of the first', async () => {
  const base = await write([
    record('a', 'oldqko', { author: ['ann'] }),
    record('same', 'sharedqko', { author: ['ann'] }),
    record('c', 'sharedqko lastqko'),
  ]);
  const changed = (url: string): PagefindRecord[] => [
    record('a', 'newqko sharedqko', { author: ['bob'] }),
    record(url, 'sharedqko', { author: ['ann'] }),
  ];
  const { pages: sameUrl } = await write(changed('same'));
  assert.equal(sameUrl[1], base.pages[1], 'a page whose record is in both, URL and all, has one id');
  const changes = await write(changed('changed/same'), 300, join(base.dir, CHANGES_FOLDER));
  const { pages, find, filter } = await open(base, changesOf(2));
  assert.deepEqual(pages, [...base.pages, ...changes.pages]);
  assert.deepEqual(plain(await find('newqko')), [[3, [0]]]);
  assert.deepEqual(plain(await find('oldqko')), [[0, [0]]]);
  assert.deepEqual(plain(await find('sharedqko')), [
    [1, [0]],
    [2, [0]],
    [3, [1]],
    [4, [0]],
  ]);
  assert.deepEqual([...(await filter('author', ['bob']))], [3]);
  assert.deepEqual([...(await filter('author', ['ann']))].sort(), [0, 1, 4]);
});

describe('a file that is missing is an error, and never an empty answer', () => {
  for (const [name, ask] of [
    ['index', ({ find }) => find('commonqko')],
    ['filter', ({ filter }) => filter('year', ['1990'])],
  ] satisfies [string, (opened: Awaited<ReturnType<typeof open>>) => Promise<unknown>][])
    test(`of the folder ${name}`, async () => {
      const written = await write(MANY);
      const opened = await open(written);
      rmSync(join(written.dir, name), { recursive: true });
      await assert.rejects(ask(opened), /404/);
    });

  test('the metadata', async () => {
    const written = await write(MANY);
    for (const { path } of listFiles(written.dir))
      if (path.endsWith('.pf_meta')) rmSync(join(written.dir, path));
    await assert.rejects(open(written));
  });
});
