/** What filters count is what the pages of issues, works and sources count. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { contentFolder } from '../../src/incremental/paths.ts';
import { loadArchive } from '../../src/load/load-archive.ts';
import { countValues, loadFacets } from '../../src/search/browser/facets.ts';
import type { SearchIndex } from '../../src/search/browser/open-index.ts';
import { searchIndex } from '../../src/search/browser/search-index.ts';
import { readQuery } from '../../src/search/query/read-query.ts';
import { showIssue } from '../../src/views/issue.ts';
import { writeIndex } from '../bench/quality/write-index.ts';
import { makeArchive } from '../factories/make-archive.ts';
import { openOnDisk } from './open-on-disk.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-counts-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const { archive } = await loadArchive(contentFolder());
assert.ok(archive !== null, 'the content folder has errors');
const { graph } = archive;
await writeIndex(archive, folder);
const { index } = await openOnDisk(folder);

/** Ids of the essays that a query finds. */
const find = (typed: string): Promise<string[]> => findIn(index, typed);

async function findIn(index: SearchIndex, typed: string): Promise<string[]> {
  const { essays } = await searchIndex(readQuery(typed), index);
  const paths = await Promise.all(essays.map(async ({ essay }) => (await index.block(essay, 0)).essay.path));
  return paths.map((path) => path.replace(/\/$/, '')).sort();
}

test('`cites:` an issue finds the essays that its page lists', async (t) => {
  let compared = 0;
  const wrong: unknown[] = [];
  for (const issue of archive.issues.values()) {
    const { citing } = showIssue(archive, issue.id);
    const wanted = citing.all.map(({ essay }) => String(essay.id)).sort();
    const found = await find(`cites:${issue.series}/${issue.number}`);
    if (JSON.stringify(found) !== JSON.stringify(wanted)) wrong.push({ id: issue.id, found, wanted });
    if (wanted.length > 0) compared++;
  }
  t.diagnostic(`${compared} issues with citations, of ${archive.issues.size}`);
  assert.ok(compared >= 20);
  assert.deepEqual(wrong, []);
});

test('who cites itself, and who quotes without citing, is counted as on the page', async () => {
  const words =
    'A rope that was twisted by hand holds longer than one which the mill has twisted for its owners.';
  const other =
    'The glue that is boiled from bones smells worse than any that a chemist ever sold to a binder.';
  const made = makeArchive({
    essays: {
      'bulletin/1/rope': `date: "1990-05-01"\n---\n${words}\n\nThis is Bulletin No 1 (BB No 1).`,
      'bulletin/2/one': `date: "1991-05-01"\n---\n${other}\n\nSee the other essay here (BB No 2).`,
      'bulletin/2/two': 'date: "1991-05-01"\n---\nNothing of it here.',
      'bulletin/3/quoting': `date: "1992-05-01"\n---\nIt was said:\n\n> ${words}\n\nNo more.`,
      'bulletin/4/citing': 'date: "1993-05-01"\n---\nAs was said (BB No 1).\n\nAs was said (BB No 9).',
      'bulletin/5/not-held': `date: "1994-05-01"\n---\nThe *Bulletin* (BB No 9) said:\n\n> ${other.slice(0, 50)} of oxen, and that is all that was known.`,
    },
  });
  const at = join(folder, 'made');
  await writeIndex(made.archive, at);
  const { index: own } = await openOnDisk(at);
  for (const { id, series, number } of made.archive.issues.values()) {
    const { citing } = showIssue(made.archive, id);
    const wanted = citing.all.map(({ essay }) => String(essay.id)).sort();
    assert.deepEqual(await findIn(own, `cites:${series}/${number}`), wanted, id);
  }
  assert.deepEqual(await findIn(own, 'cites:1'), ['bulletin/3/quoting', 'bulletin/4/citing']);
  assert.deepEqual(await findIn(own, 'cites:2'), ['bulletin/2/one']);
});

test('`cites:` a work finds the essays that cite it', async () => {
  for (const series of archive.series.values())
    for (const work of graph.citedWorks(series.id)) {
      const wanted = [...new Set(graph.citingWork(series.id, work).map(({ essay }) => String(essay)))].sort();
      assert.deepEqual(await find(`cites:${series.id}/${work}`), wanted, work);
    }
});

test('`quotes:` a source finds the essays that its page counts', async () => {
  assert.ok(archive.sources.size > 10);
  for (const id of archive.sources.keys())
    assert.deepEqual(await find(`quotes:${id}`), [...(archive.essaysQuoting.get(id) ?? [])].sort(), id);
});

test('the choices beside the results count the same', async () => {
  const all = Array.from({ length: index.count }, (_, at) => at);
  const facets = await loadFacets(index);
  assert.ok(facets.cites.length > 0 && facets.quotes.length > 0);
  for (const key of ['cites', 'quotes'] as const)
    assert.equal(countValues(all, facets[key]).length, facets[key].length, `${key}: each has an essay`);
  for (const key of ['cites', 'quotes', 'author', 'series', 'year'] as const)
    for (const { id, essays } of countValues(all, facets[key]))
      assert.equal(essays, (await find(`${key}:${id}`)).length, `${key} ${id}`);
});
