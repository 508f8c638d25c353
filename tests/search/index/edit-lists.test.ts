import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom } from '../../../scripts/bench/random.ts';
import { editPairList, type PairEdit } from '../../../src/search/index/edit-pair-list.ts';
import { editPlaces } from '../../../src/search/index/edit-places.ts';
import { runs } from '../../runs.ts';

const random = createRandom(3);
const pairs = (list: readonly (readonly [place: number, word: number])[]) => ({
  places: Uint32Array.from(list, ([place]) => place),
  words: Uint32Array.from(list, ([, word]) => word),
});
const edit = (place: number, word: number, more: number): PairEdit => ({ print: 0, place, word, more });

test('places that come and go leave the others in their order', () => {
  for (let left = runs(200, 5_000); left > 0; left--) {
    const all = Array.from({ length: 30 }, (_, place) => place);
    const before = all.filter(() => random.chance(0.5));
    const after = all.filter((place) => (random.chance(0.3) ? random.chance(0.5) : before.includes(place)));
    const add = after.filter((place) => !before.includes(place));
    const remove = before.filter((place) => !after.includes(place));
    assert.deepEqual([...editPlaces(Uint32Array.from(before), { add, remove })], after);
  }
});

test('pairs that come and go, some twice at one word, leave the others in their order', () => {
  const draw = (): (readonly [number, number])[] =>
    Array.from({ length: random.below(12) }, () => [random.below(4), random.below(5)] as const).sort(
      ([a, b], [c, d]) => a - c || b - d,
    );
  for (let left = runs(500, 20_000); left > 0; left--) {
    const [before, after] = [draw(), draw()];
    const edits = [
      ...before.map(([place, word]) => edit(place, word, -1)),
      ...after.map(([place, word]) => edit(place, word, 1)),
    ];
    assert.deepEqual(editPairList(pairs(before), edits), pairs(after));
  }
});

test('what is to be taken out and isn’t there is a fault', () => {
  assert.throws(() => editPlaces(Uint32Array.of(1, 3), { add: [], remove: [2] }), /lacks a word/);
  assert.throws(() => editPlaces(Uint32Array.of(1, 3), { add: [], remove: [4] }), /lacks a word/);
  for (const missing of [edit(1, 4, -1), edit(1, 5, -2), edit(0, 0, -1), edit(9, 0, -1)])
    assert.throws(
      () =>
        editPairList(
          pairs([
            [1, 5],
            [2, 5],
          ]),
          [missing],
        ),
      /lacks a pair/,
    );
});
