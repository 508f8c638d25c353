/** Equal data has equal hashes, different data has different ones, and anything that isn't data has none. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashValue } from '../../src/incremental/hash-value.ts';

const citation = (printed: string) => ({ printed, to: { series: 'review', number: 3 }, marks: [] });

test('equal values have equal hashes, whatever their objects', () => {
  assert.equal(
    hashValue([citation('No 3'), citation('No 4')]),
    hashValue([citation('No 3'), citation('No 4')]),
  );
  assert.equal(hashValue(new Map([['a', [1]]])), hashValue(new Map([['a', [1]]])));
});

test('values that differ at any depth have different hashes', () => {
  const values = [
    [],
    [[]],
    {},
    [{}],
    '',
    0,
    -0,
    null,
    undefined,
    false,
    '0',
    ['a', 'b'],
    ['a,b'],
    ['b', 'a'],
    [['a'], 'b'],
    { a: 'b' },
    { a: undefined },
    new Set(['a', 'b']),
    new Map([['a', 'b']]),
    [citation('No 3')],
    [citation('No 4')],
    [citation('No 3'), citation('No 3')],
    citation('No 3'),
    [{ list: [citation('No 3')] }],
    [{ list: [citation('No 4')] }],
  ];
  assert.equal(new Set(values.map((value) => hashValue(value))).size, values.length);
});

test('the hash of a list item is cached and reused', () => {
  const memo = new WeakMap<object, string>();
  const one = citation('No 3');
  const first = hashValue([one], undefined, memo);
  assert.ok(memo.has(one));
  assert.equal(hashValue([one], undefined, memo), first);
  assert.equal(hashValue([citation('No 3')], undefined, memo), first);
});

test('functions, class instances and symbols have no hash', () => {
  class Issue {}
  for (const value of [() => 1, [() => 1], [{ of: () => 1 }], new Issue(), [new Issue()], Symbol('a')])
    assert.equal(hashValue(value), null);
});
