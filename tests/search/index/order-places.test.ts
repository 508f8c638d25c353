import assert from 'node:assert/strict';
import { test } from 'node:test';
import { orderPlaces } from '../../../src/search/index/order-places.ts';

const slots = (...anchors: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    orderPlaces(anchors.map((anchor) => ({ anchor }))).map(({ place, slot }) => [place.anchor, slot]),
  );

test('paragraphs are numbered as their anchors are, whatever stands between them', () => {
  assert.deepEqual(slots('p1', 'p2', 'p5', 'p6'), { p1: 0, p2: 1, p5: 4, p6: 5 });
});

test('what has no number of its own comes after, in the order of the text', () => {
  assert.deepEqual(slots('h-on-rope', 'h-on-hemp', 'h-1990'), {
    'h-on-rope': 0,
    'h-on-hemp': 1,
    'h-1990': 2,
  });
  assert.deepEqual(slots('p1', 'p1a', 'p1b', 'p2'), { p1: 0, p2: 1, p1a: 2, p1b: 3 });
});

test('each place has a number of its own, in one order, whatever its anchor', () => {
  const anchors = ['p9', 'p2', 'p2a', 'p2b', 'n-2', 'p4000000', 'standfirst', 'h-p3', 'p007', 'p0'];
  const found = orderPlaces(anchors.map((anchor) => ({ anchor })));
  assert.deepEqual(found.map(({ place }) => place.anchor).sort(), anchors.sort());
  const numbers = found.map(({ slot }) => slot);
  assert.deepEqual(
    numbers,
    [...new Set(numbers)].sort((a, b) => a - b),
  );
  assert.ok(Math.max(...numbers) < 600, 'an anchor far beyond the others makes no gap');
});

test('a paragraph that is added or taken out after publication moves no other', () => {
  const before = slots('p1', 'p2', 'p3', 'p4');
  const added = slots('p1', 'p2', 'p2a', 'p3', 'p4');
  const taken = slots('p1', 'p3', 'p4');
  for (const anchor of ['p1', 'p3', 'p4']) {
    assert.equal(added[anchor], before[anchor]);
    assert.equal(taken[anchor], before[anchor]);
  }
});
