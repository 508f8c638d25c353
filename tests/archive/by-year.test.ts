import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCitationList } from '../../src/archive/citation/register.ts';
import {
  citationsByYear,
  citedInYears,
  rankByCitingEssays,
  tallyCitations,
} from '../../src/archive/citation/statistics.ts';
import { asSeriesId, issueId } from '../../src/archive/schema/id.ts';
import { makeArchive } from '../factories/make-archive.ts';

const { archive } = makeArchive({
  calendar: { 1: '1990-01-02', 40: '1990-10-02' },
  essays: {
    'bulletin/3/on-rope': 'date: "1990-01-16"\n---\nRope.',
    'bulletin/50/on-glue': 'date: "1991-01-08"\n---\nAs before (BB No 3, BB No 4), not BB No 999.',
    'bulletin/60/on-twine':
      'date: "1993-03-02"\n---\n> So it was (BB No 3 16-01-94).\n\nSee BB Binders’ Handbook.',
  },
});

test('citations are counted by what they lead to', () => {
  assert.deepEqual(tallyCitations(archive), {
    all: 5,
    held: 2,
    notHeld: 2,
    unresolved: 1,
    dateDiffers: 1,
    quoted: 1,
  });
});

test('every year between the first and the last has its count, the empty ones too', () => {
  const { years, matrix, undated } = citationsByYear(archive);
  assert.deepEqual(
    years.map(({ year, toHeld, toNotHeld, unresolved, received }) => [
      year,
      toHeld,
      toNotHeld,
      unresolved,
      received,
    ]),
    [
      [1990, 0, 0, 0, 4],
      [1991, 1, 1, 1, 0],
      [1992, 0, 0, 0, 0],
      [1993, 1, 1, 0, 0],
    ],
  );
  assert.deepEqual([...(matrix.get(1991) ?? [])], [[1990, 2]]);
  assert.equal(undated, 0);
});

test('an issue has a count for each year from its own to the archive’s last', () => {
  const issue = archive.issues.get(issueId(asSeriesId('bulletin'), 3));
  assert.ok(issue);
  assert.deepEqual(
    citedInYears(archive, issue).map(({ year, count }) => [year, count]),
    [
      [1990, 0],
      [1991, 1],
      [1992, 0],
      [1993, 1],
    ],
  );
});

test('what most essays cite comes first, held or not', () => {
  assert.deepEqual(
    rankByCitingEssays(archive).map(({ cited, held, essays }) => [
      'number' in cited ? cited.number : cited.id,
      held,
      essays,
    ]),
    [
      [3, true, 2],
      [4, false, 1],
      [12, false, 1],
    ],
  );
});

test('the registers give each citation with its reason', () => {
  const [unresolved, ...more] = buildCitationList(archive, 'unresolved');
  assert.equal(more.length, 0);
  assert.match(unresolved?.reason ?? '', /^BB 999 is outside the run/);
  const [differs] = buildCitationList(archive, 'dates');
  assert.match(differs?.reason ?? '', /^By the calendar BB 3 is 16 January 1990/);
  assert.match(differs?.passage?.before ?? '', /So it was/);
});
