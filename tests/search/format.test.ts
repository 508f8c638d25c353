import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PLACE_UNIT, type PlaceLength, packLengths, unpackLengths } from '../../src/search/format.ts';

const KINDS = ['title', 'standfirst', 'heading', 'own', 'quoted', 'note'] as const;

for (const length of [1, 2, 3, 35, 640, 9_000, 55_203, 65_000, 200_000])
  test(`places of ${length} units of positions are read as they were written, through JSON and UTF-8`, () => {
    const places: PlaceLength[] = [...KINDS, ...KINDS.toReversed()].map((kind, at) => ({
      kind,
      length: (length + at) * PLACE_UNIT,
    }));
    const bytes = Buffer.from(JSON.stringify(packLengths(places)));
    assert.deepEqual(unpackLengths(JSON.parse(bytes.toString())), places);
  });

test('an essay without places has no lengths', () => assert.deepEqual(unpackLengths(packLengths([])), []));
