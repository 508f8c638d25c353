import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatCompact, formatCount, formatNumber } from '../../src/archive/format/counts.ts';

test('thousands are parted by commas, in counts too', () => {
  assert.deepEqual([7, 999, 1220, 1480683].map(formatNumber), ['7', '999', '1,220', '1,480,683']);
  assert.equal(formatCount(1220, 'number'), '1,220 numbers');
});

test('one is one, and none are several', () => {
  assert.deepEqual(
    [0, 1, 2].map((count) => formatCount(count, 'issue or work', 'issues and works')),
    ['0 issues and works', '1 issue or work', '2 issues and works'],
  );
});

test('millions are rounded to be seen at a glance', () => {
  assert.deepEqual([999_999, 1_480_683].map(formatCompact), ['999,999', '1.5 m']);
});
