import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diffChecksums } from '../../../src/algorithms/longest-common-subsequence.ts';

const gaps = (before: string, now: string): string[] =>
  diffChecksums([...before], [...now]).map(({ at, gone, put }) => `${at}:-${gone}+${put}`);

for (const [before, now, found] of [
  ['abcd', 'abcd', []],
  ['abcd', 'abxd', ['2:-1+1']],
  ['abcd', 'abcxd', ['3:-0+1']],
  ['abcd', 'acd', ['1:-1+0']],
  ['abcd', 'xabcd', ['0:-0+1']],
  ['abcd', '', ['0:-4+0']],
  ['abcdef', 'axcdyf', ['1:-1+1', '4:-1+1']],
  ['abab', 'ab', ['2:-2+0']],
] as const)
  test(`from ${before} to ${now || 'nothing'}`, () => assert.deepEqual(gaps(before, now), found));
