import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citedBy } from '../../src/archive/citation/cited-by.ts';
import { citationsFromElsewhere } from '../../src/archive/citation/cites.ts';
import { paginateCitedBy } from '../../src/archive/citation/paginate-cited-by.ts';
import { asSeriesId, issueId } from '../../src/archive/schema/id.ts';
import { makeArchive } from '../factories/make-archive.ts';

const bulletin = asSeriesId('bulletin');

/** An archive in which so many essays cite BB 1, each in so many paragraphs of their own. */
function citingOne(essays: number, paragraphs: number, words = 'Glue holds.') {
  const texts = Array.from({ length: essays }, (_, index): [string, string] => [
    `bulletin/${index + 2}/on-glue`,
    Array.from({ length: paragraphs }, (_, at) => `${words} So it was ${at} (BB No 1).`).join('\n\n'),
  ]);
  const { archive } = makeArchive({ calendar: { 1: '1990-01-02' }, essays: Object.fromEntries(texts) });
  const issue = archive.issues.get(issueId(bulletin, 1));
  assert.ok(issue);
  return citedBy(archive, citationsFromElsewhere(archive, issue));
}

const countPassages = (citing: readonly { readonly passages: readonly unknown[] }[]): number =>
  citing.reduce((sum, { passages }) => sum + passages.length, 0);

test('ten essays with three passages each stand on the page, and nothing beside it', () => {
  const { shown, moreEssays, pages } = paginateCitedBy(citingOne(10, 3));
  assert.deepEqual([shown.length, countPassages(shown.map(({ citing }) => citing)), moreEssays], [10, 30, 0]);
  assert.deepEqual(pages, []);
});

test('of more, the page shows ten essays and three passages, and the pages of cited-by have them all', () => {
  const citing = citingOne(14, 9);
  const { shown, moreEssays, pages } = paginateCitedBy(citing);
  assert.deepEqual([shown.length, shown[0]?.more, moreEssays], [10, 6, 4]);
  assert.equal(countPassages(pages.flat()), 14 * 9);
  for (const { citing: one, page } of shown)
    assert.ok(pages[(page ?? 0) - 1]?.some(({ essay }) => essay === one.essay));
});

test('a page of cited-by has at most sixty passages, and parts no essay that would fit', () => {
  const { pages } = paginateCitedBy(citingOne(20, 7));
  assert.deepEqual(
    pages.map((page) => [page.length, countPassages(page)]),
    [
      [8, 56],
      [8, 56],
      [4, 28],
    ],
  );
});

test('an essay with more passages than a page has goes on over several', () => {
  const { pages } = paginateCitedBy(citingOne(1, 130));
  assert.deepEqual(
    pages.map((page) => countPassages(page)),
    [60, 60, 10],
  );
});

test('long words end the page early, and are left out nowhere', () => {
  const { shown, moreEssays, pages } = paginateCitedBy(citingOne(10, 3, `${'glue'.repeat(600)}.`));
  assert.ok(shown.length < 10);
  assert.equal(shown.length + moreEssays, 10);
  assert.equal(countPassages(pages.flat()), 30);
});
