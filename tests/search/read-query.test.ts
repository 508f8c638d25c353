import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchWord } from '../../src/search/browser/match-word.ts';
import { readQuery } from '../../src/search/browser/read-query.ts';

const QUERIES: [typed: string, text: string, words: string[]][] = [
  ['  two   words ', 'two words', ['two', 'words']],
  ['“second hand”', '"second hand"', ['second', 'hand']],
  ['«Über–Setzung»', '"Über Setzung"', ['uber', 'setzung']],
  ['Marx’s and/or', 'Marx’s and or', ['marxs', 'and', 'or']],
  ['26-10-04', '26-10-04', ['261004']],
  ['?! –', '?!', []],
  ['the the', 'the the', ['the']],
];

for (const [typed, text, words] of QUERIES)
  test(`reads ${JSON.stringify(typed)}`, () => {
    const query = readQuery(typed);
    assert.deepEqual([query.text, [...query.words]], [text, words]);
  });

test('only a query that is quoted whole is a phrase', () => {
  assert.deepEqual(readQuery('“the number, the date”').phrase, ['the', 'number', 'the', 'date']);
  assert.equal(readQuery('"the number" date').phrase, null);
  assert.equal(readQuery('"the number" "the date"').phrase, null);
});

test('a place of the index answers to the word that it begins like', () => {
  const wanted = ['number', 'date'];
  assert.equal(matchWord('Numbers,', wanted), 0);
  assert.equal(matchWord('“dated”', wanted), 1);
  assert.equal(matchWord('up-to-date', wanted), 1);
});
