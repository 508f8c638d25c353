import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberPlaces } from '../../../src/search/engine/number-places.ts';
import { layRuns } from '../../../src/search/format/lay-runs.ts';

/** Standfirst, headings, own paragraphs, quoted ones, notes. */
const ESSAYS = [
  [1, 3, 95, 60, 2],
  [0, 0, 0, 0, 0],
  [0, 2, 8, 0, 1],
  [0, 0, 0, 9, 0],
];

test('a number tells the essay and the kind of its place', () => {
  const { first, essayOf, kindOf } = numberPlaces({ runs: ESSAYS });
  for (const [essay, runs] of ESSAYS.entries()) {
    const begin = first[essay] ?? 0;
    assert.equal(essayOf(begin), essay);
    assert.equal(kindOf(begin), 'title');
    const { starts } = layRuns(runs);
    for (const [index, kind] of (['standfirst', 'heading', 'own', 'quoted', 'note'] as const).entries())
      for (let slot = 0; slot < (runs[index] ?? 0); slot++) {
        const place = begin + (starts[index + 1] ?? 0) + slot;
        assert.equal(essayOf(place), essay);
        assert.equal(kindOf(place), kind);
      }
  }
});

test('a paragraph more in one essay leaves the numbers of the next as they are', () => {
  const second = [1, 0, 5, 0, 0];
  const before = numberPlaces({ runs: [[1, 3, 90, 6, 2], second] });
  const after = numberPlaces({ runs: [[1, 3, 91, 6, 2], second] });
  assert.equal(before.first[1], after.first[1]);
});
