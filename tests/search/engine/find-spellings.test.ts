import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distanceOf, findSpellings } from '../../../src/search/engine/find-spellings.ts';
import { indexMade } from '../index-made.ts';

const DISTANCES: readonly [a: string, b: string, distance: number][] = [
  ['mill', 'mill', 0],
  ['mill', 'mil', 1],
  ['mill', 'mille', 1],
  ['mill', 'mall', 1],
  ['mill', 'imll', 1],
  ['mill', 'wall', 2],
  ['mill', 'barrow', 3],
];

for (const [a, b, distance] of DISTANCES)
  test(`${a} and ${b} are ${distance === 3 ? 'more than two' : distance} apart`, () =>
    assert.equal(distanceOf(a, b, 2), distance));

test('the nearest spelling comes first, then the commoner, and of one word one form', async () => {
  const { index } = await indexMade({
    essays: { 'bulletin/1/a': 'The weaver and the weavers; the wearer, the wearer.' },
  });
  assert.deepEqual(await findSpellings('weavver', index), ['weaver', 'wearer']);
});

test('a first letter that sounds alike is tried where no other is near', async () => {
  const { index } = await indexMade({
    essays: { 'bulletin/1/a': 'The calendar of the czar, and the ordinary calendars.' },
  });
  assert.deepEqual(await findSpellings('kalendar', index), ['calendar']);
  assert.deepEqual(await findSpellings('tzar', index), ['czar']);
  assert.deepEqual(await findSpellings('zzzz', index), []);
});

test('of a short word, one letter may be wrong', async () => {
  const { index } = await indexMade({ essays: { 'bulletin/1/a': 'A native has a name and a nine.' } });
  assert.deepEqual(await findSpellings('naive', index), ['native']);
});
