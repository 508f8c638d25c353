import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closestWord } from '../../src/algorithms/edit-distance.ts';

const known = ['series', 'number', 'date', 'outDir', 'json', 'help'];

for (const [word, meant] of [
  ['sereis', 'series'],
  ['serie', 'series'],
  ['nubmer', 'number'],
  ['OUTDIR', 'outDir'],
  ['josn', 'json'],
  ['dates', 'date'],
  ['frobnicate', null],
  ['x', null],
  ['sausages', null],
] as const) {
  test(`takes '${word}' for ${meant ?? 'nothing known'}`, () =>
    assert.equal(closestWord(word, known), meant));
}

test('returns null for an empty list', () => assert.equal(closestWord('series', []), null));
