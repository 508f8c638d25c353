/**
 * An index of changes beside the base answers as one whole index does, and a published site has none. Searched are the
 * judged searches over the sample, after changes of every kind.
 */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sha256Of } from '../../src/algorithms/sha256.ts';
import type { SiteFile } from '../../src/incremental/build-record.ts';
import { openCache } from '../../src/incremental/cache.ts';
import { fileStat } from '../../src/incremental/file-stat.ts';
import { listFiles } from '../../src/incremental/list-files.ts';
import { cacheOf, contentFolder } from '../../src/incremental/paths.ts';
import { beginSearchIndex } from '../../src/integration/index-search.ts';
import { createOutput } from '../../src/integration/output.ts';
import { loadArchive } from '../../src/load/load-archive.ts';
import { countValues, loadFacets } from '../../src/search/browser/facets.ts';
import type { SearchIndex } from '../../src/search/browser/open-index.ts';
import { readHits } from '../../src/search/browser/read-hits.ts';
import { runQuery } from '../../src/search/browser/run-query.ts';
import type { StartTable } from '../../src/search/format.ts';
import { readQuery } from '../../src/search/query/read-query.ts';
import { JUDGED_SAMPLE } from '../bench/quality/judged-sample.ts';
import { openOnDisk } from './open-on-disk.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-changes-'));
const content = join(folder, 'content');
after(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(cacheOf(content), { recursive: true, force: true });
});

interface Site {
  readonly dir: string;
  readonly files: readonly SiteFile[];
}

let sites = 0;

/** Indexes the content as a build does that has `last` before it, with the same cache; without it all is new. */
async function indexContent(cache: string, last: Site | null, isPublished = false): Promise<Site> {
  const loaded = await loadArchive(content);
  assert.ok(
    loaded.archive !== null,
    JSON.stringify(loaded.problems.filter(({ severity }) => severity === 'error')),
  );
  const outDir = last?.dir ?? join(folder, 'no-site');
  const dir = join(folder, `site-${++sites}`);
  const site = createOutput(dir, outDir, last);
  const complaints: string[] = [];
  const index = beginSearchIndex({
    ...{ loaded, site, isPublished, largeFrom: 0 },
    // Builds of one folder have one state.
    outDir: join(folder, 'dist'),
    cache: openCache(join(folder, cache)),
    inputs: { code: 'code', changedDuringBuild: () => 'nothing' },
    complain: (line) => complaints.push(line),
  });
  await index.finish(() => {});
  await index.stop();
  assert.deepEqual(complaints, []);
  for (const path of site.reused.keys()) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    cpSync(join(outDir, path), join(dir, path));
  }
  const files = listFiles(dir).map(({ path }): SiteFile => {
    const stamp = fileStat(join(dir, path));
    assert.ok(stamp !== null);
    return [path, sha256Of(readFileSync(join(dir, path))), ...stamp];
  });
  return { dir, files };
}

const startOf = ({ dir }: Site): StartTable =>
  JSON.parse(readFileSync(join(dir, 'pagefind/archive.json'), 'utf8'));
const digestsOf = ({ files }: Site): (readonly [string, string])[] =>
  files.map(([path, digest]) => [path, digest] as const).sort(([a], [b]) => (a < b ? -1 : 1));

const SEARCHES: readonly string[] = [
  ...JUDGED_SAMPLE.map(({ typed }) => typed),
  ...['number', 'date', 'issue sort:newest', 'issue sort:oldest', 'paragraph -date', 'num*', 'series:notes'],
  ...['"of the number"', 'the issue of the number', 'year:2026 number', 'cites:1254,1128', 'quotes:guardian'],
  ...[
    'zebra',
    'zebra crossing',
    'quagga',
    'author:nobody',
    '-number',
    'number in:title',
    'EPSR 1254 letters',
  ],
];

/** All that a reader sees of a search but for spellings, with names in the place of ordinals. */
async function answer(typed: string, index: SearchIndex): Promise<unknown> {
  const query = readQuery(typed);
  const found = await runQuery(query, index, { base: '/', essays: 0, mainSeries: '' }, true);
  const { outcome, listed, wanted } = found;
  const facets = await loadFacets(index);
  const named = async (essay: number): Promise<string> => (await index.block(essay, 0)).essay.path;
  const ordinals = outcome.essays.map(({ essay }) => essay);
  const { nothing } = outcome;
  return {
    typed,
    essays: await Promise.all(outcome.essays.map(({ essay }) => named(essay))),
    isUncertain: outcome.isUncertain,
    inTitle: (await Promise.all(outcome.inTitle().map(named))).sort(),
    hits: await Promise.all(
      listed.slice(0, 10).map(async (essay) => {
        const read = await readHits(essay, wanted, index);
        return read && { card: read.card, hits: read.hits, rest: read.rest };
      }),
    ),
    nothing:
      nothing === null
        ? null
        : {
            ...nothing,
            nearest: await Promise.all(nothing.nearest.map(({ essay }) => named(essay))),
            missing: nothing.nearest.map(({ essay }) => nothing.missing(essay)),
          },
    ...Object.fromEntries(
      (['cites', 'quotes', 'author', 'series', 'year'] as const).map((key) => [
        key,
        countValues(ordinals, facets[key]).sort((a, b) => (a.id < b.id ? -1 : 1)),
      ]),
    ),
  };
}

async function assertSameAnswers(site: Site, whole: Site): Promise<void> {
  const [a, b] = [await openOnDisk(site.dir), await openOnDisk(whole.dir)];
  for (const typed of SEARCHES)
    assert.deepEqual(await answer(typed, a.index), await answer(typed, b.index), typed);
}

const essay = (number: number): string => {
  const [found] = listFiles(join(content, 'essays/notes', String(number))).filter(({ path }) =>
    path.endsWith('.md'),
  );
  assert.ok(found !== undefined, `no essay ${number}`);
  return join(content, 'essays/notes', String(number), found.path);
};
const edit = (number: number, change: (text: string) => string): void => {
  const text = readFileSync(essay(number), 'utf8');
  assert.notEqual(change(text), text);
  writeFileSync(essay(number), change(text));
};

interface Change {
  readonly name: string;
  readonly apply: () => void;
  /** Essays of the index of changes, and of the base that it replaces. */
  readonly changed: number;
  readonly replaced: number;
}

const CHANGES: readonly Change[] = [
  {
    name: 'an edit',
    apply: () => edit(9, (text) => `${text}\n\nA zebra of the number 1128 (EPSR 1254) is dated Tuesday.\n`),
    changed: 1,
    replaced: 1,
  },
  {
    name: 'an edit of punctuation and a stop word, which leaves the record as it is',
    apply: () => edit(3, (text) => text.replace(/\. The /, '; a ')),
    changed: 1,
    replaced: 1,
  },
  {
    name: 'an addition, in the middle of the order of dates, which repeats a passage',
    apply() {
      const text = readFileSync(essay(5), 'utf8');
      const path = join(content, 'essays/notes/5/a-second-essay.md');
      writeFileSync(path, text.replace(/^title:.*$/m, 'title: "A second essay on zebra numbers"'));
    },
    // Essay 5, too, one that shares a passage with it, and one that quotes issue 5, which had one essay.
    changed: 4,
    replaced: 3,
  },
  { name: 'a deletion of an essay', apply: () => rmSync(essay(12)), changed: 0, replaced: 1 },
  {
    name: 'a deletion of an essay that shares a passage with another',
    apply: () => rmSync(essay(10)),
    changed: 1,
    replaced: 2,
  },
  {
    name: 'a renaming',
    apply: () => renameSync(essay(8), join(dirname(essay(8)), 'renamed.md')),
    changed: 1,
    replaced: 1,
  },
];

/** The sample without what was published of it, of which nothing may be taken away or renamed. */
function resetContent(): void {
  rmSync(content, { recursive: true, force: true });
  cpSync(contentFolder(), content, { recursive: true });
  rmSync(join(content, 'ledger'), { recursive: true });
}
before(resetContent);

describe('an index of changes answers as a whole index', () => {
  let base: Site;
  before(async () => {
    base = await indexContent('cache', null);
    assert.equal(startOf(base).changes, null);
    assert.ok((await indexContent('cache', base)).files.length === base.files.length);
  });

  for (const { name, apply, changed, replaced } of CHANGES)
    test(`after ${name}`, async () => {
      resetContent();
      apply();
      const site = await indexContent('cache', base);
      const { changes } = startOf(site);
      assert.deepEqual([changes?.slots.length, changes?.replaced.length], [changed, replaced]);
      const own = digestsOf(site).filter(
        ([path]) => !path.includes('/changes/') && path !== 'pagefind/archive.json',
      );
      assert.deepEqual(
        own,
        digestsOf(base).filter(([path]) => path !== 'pagefind/archive.json'),
        'the base is as it was',
      );
      await assertSameAnswers(site, await indexContent(`clean-${name.length}`, null));
    });

  test('after all of them, one after the other; published it is the index of a clean build', async () => {
    resetContent();
    let site = base;
    for (const { apply } of CHANGES) {
      apply();
      site = await indexContent('cache', site);
    }
    assert.ok((startOf(site).changes?.slots.length ?? 0) >= 4);
    const clean = await indexContent('clean', null, true);
    await assertSameAnswers(site, clean);
    const published = await indexContent('cache', site, true);
    assert.deepEqual(digestsOf(published), digestsOf(clean));
    assert.equal(startOf(published).changes, null);
    // What is built next has this base.
    const next = await indexContent('cache', published);
    assert.deepEqual(digestsOf(next), digestsOf(clean));
  });
});
