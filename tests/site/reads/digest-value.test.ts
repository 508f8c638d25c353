/** What the digest of an answer tells apart, and what it doesn't. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashValue } from '../../../src/incremental/hash-value.ts';

const citation = (printed: string) => ({ printed, to: { series: 'review', number: 3 }, marks: [] });

test('equal values have equal digests, whatever their objects', () => {
  assert.equal(
    hashValue([citation('No 3'), citation('No 4')]),
    hashValue([citation('No 3'), citation('No 4')]),
  );
  assert.equal(hashValue(new Map([['a', [1]]])), hashValue(new Map([['a', [1]]])));
});

test('whatever differs, however deep, has another digest', () => {
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

test('a member of a list that was met before is not looked into again, and counts the same', () => {
  const digests = new WeakMap<object, string>();
  const one = citation('No 3');
  const first = hashValue([one], undefined, digests);
  assert.ok(digests.has(one));
  assert.equal(hashValue([one], undefined, digests), first);
  assert.equal(hashValue([citation('No 3')], undefined, digests), first);
});

test('what its data don’t tell has no digest', () => {
  class Issue {}
  for (const value of [() => 1, [() => 1], [{ of: () => 1 }], new Issue(), [new Issue()], Symbol('a')])
    assert.equal(hashValue(value), null);
});
