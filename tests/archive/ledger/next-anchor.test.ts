/** The letters of paragraphs that are put in, from the first to the 703rd at one place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextAnchor } from '../../../src/archive/ledger/assign-anchors.ts';

/** The anchors of so many paragraphs that are put in after p14, one after another. */
function putIn(count: number): string[] {
  const used = new Set(['p14']);
  return Array.from({ length: count }, () => {
    const anchor = nextAnchor('p14', used);
    used.add(anchor);
    return anchor;
  });
}

const PLACES: readonly [count: number, anchor: string][] = [
  [1, 'p14a'],
  [2, 'p14b'],
  [25, 'p14y'],
  [26, 'p14z'],
  [27, 'p14aa'],
  [28, 'p14ab'],
  [52, 'p14az'],
  [53, 'p14ba'],
  [78, 'p14bz'],
  [79, 'p14ca'],
  [701, 'p14zy'],
  [702, 'p14zz'],
  [703, 'p14aaa'],
];
const put = putIn(703);

for (const [count, anchor] of PLACES)
  test(`paragraph ${count} that is put in after p14 is ${anchor}`, () =>
    assert.equal(put[count - 1], anchor));

test('no two of seven hundred paragraphs have the same anchor', () =>
  assert.equal(new Set(put).size, put.length));

const AFTER: readonly [before: string | null, used: readonly string[], anchor: string][] = [
  [null, [], 'p0a'],
  [null, ['p1', 'p0a'], 'p0b'],
  ['p14', ['p14', 'p15'], 'p14a'],
  ['p14z', ['p14', 'p14z'], 'p14a'],
  ['p14z', ['p14', ...put.slice(0, 26)], 'p14aa'],
  ['p14aa', ['p14', ...put.slice(0, 27)], 'p14ab'],
  ['p9', ['p9', 'p9a', 'p9c'], 'p9b'],
  ['p140', ['p14', 'p14a'], 'p140a'],
];

for (const [before, used, anchor] of AFTER)
  test(`after ${before ?? 'nothing'}, with ${used.length} anchors in use, comes ${anchor}`, () =>
    assert.equal(nextAnchor(before, new Set(used)), anchor));
