import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adjacentIssues } from '../../src/archive/issues.ts';
import { asSeriesId } from '../../src/archive/schema/id.ts';
import { makeArchive } from '../factories/make-archive.ts';

const { archive } = makeArchive({
  series: { bulletin: { title: 'The Bulletin' } },
  calendar: { 2: '1990-01-02', 5: '1990-01-23', 9: '1990-02-20', 30: '1990-07-17' },
});
const series = archive.series.get(asSeriesId('bulletin'));
assert.ok(series !== undefined);

const CASES: readonly (readonly [number, number | null, number | null])[] = [
  [2, null, 5],
  [5, 2, 9],
  [30, 9, null],
  [6, 5, 9], // not known itself
  [1, null, 2],
  [99, 30, null],
];

for (const [number, before, after] of CASES)
  test(`the nearest known numbers beside ${number} are ${before ?? 'none'} and ${after ?? 'none'}`, () => {
    const found = adjacentIssues(series, number);
    assert.deepEqual([found.before?.number ?? null, found.after?.number ?? null], [before, after]);
  });

test('the row round an issue has it in it, and ends with the run', () => {
  const numbers = (number: number, reach: number) =>
    series.neighbours(number, reach).map((issue) => issue.number);
  assert.deepEqual(numbers(5, 1), [2, 5, 9]);
  assert.deepEqual(numbers(2, 2), [2, 5, 9]);
  assert.deepEqual(numbers(30, 2), [5, 9, 30]);
});
