import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverPhrase } from '../../../src/search/engine/cover-phrase.ts';

/** Each pair in brackets, after the word at which it begins. */
const COVERED: readonly [phrase: string, pairs: string][] = [
  ['old mill', '0[old|mill]'],
  ['the old mill', '0[the|old] 1[old|mill]'],
  ['four words of it', '0[four|words] 2[of|it]'],
  ['a phrase with five words', '0[a|phrase] 2[with|five] 3[five|words]'],
  ['of the', '0[of|the]'],
  ['of the mill', '0[of+the|mill]'],
  ['end of the', '0[end|of+the]'],
  ['end of the war', '0[end|of] 2[the|war]'],
  ['in the end of the war', '0[in+the|end] 3[of+the|war]'],
  ['that is to the', '0[that+is|to] 1[is|to+the]'],
  ['mill', ''],
];

for (const [phrase, pairs] of COVERED)
  test(`“${phrase}” is covered by ${pairs || 'no pair'}`, () =>
    assert.equal(
      coverPhrase(phrase.split(' '))
        .map(({ at, first, second }) => `${at}[${first}|${second}]`)
        .join(' '),
      pairs,
    ));
