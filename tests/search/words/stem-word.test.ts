import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stemWord } from '../../../src/search/words/tokens.ts';

const TOGETHER: readonly (readonly string[])[] = [
  ['worker', 'workers'],
  ['fortnight', 'fortnights', 'fortnightly'],
  ['week', 'weeks', 'weekly'],
  ['month', 'monthly'],
  ['entire', 'entirely'],
  ['national', 'nationally'],
];

for (const forms of TOGETHER)
  test(`${forms.join(', ')} are forms of one word`, () =>
    assert.equal(new Set(forms.map((form) => stemWord(form, 'en'))).size, 1));

const APART: readonly (readonly [string, string])[] = [
  ['early', 'ear'],
  ['only', 'on'],
  ['july', 'ju'],
  ['reply', 'rep'],
  ['family', 'fami'],
  ['italy', 'ita'],
];

for (const [one, another] of APART)
  test(`${one} is no form of ${another}`, () =>
    assert.notEqual(stemWord(one, 'en'), stemWord(another, 'en')));

test('in another language a word is its own stem', () => assert.equal(stemWord('weekly', 'de'), 'weekly'));
