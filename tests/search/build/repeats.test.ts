import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findRepeats, fingerprintOf } from '../../../src/search/build/repeats.ts';
import { splitWords } from '../../../src/search/words/split-words.ts';

const LONG = 'Twelve words or more that stand in more than one essay are a repeat.';
const OTHER = 'These are other words, and they too are more than twelve, as can be counted.';

/** Essays by the texts of their places, the first of which is the title. */
const find = (essays: readonly (readonly string[])[]) =>
  findRepeats(
    essays.map((texts, at) => ({
      card: {
        title: '',
        label: 'B',
        number: `${at + 1}`,
        path: `b/${at + 1}/`,
        date: '',
        authors: '',
        minutes: 1,
      },
      anchors: texts.map((_, place) => (place === 0 ? null : `p${place}`)),
    })),
    essays.map((texts) => texts.map((text) => fingerprintOf(splitWords(text)))),
  );

test('words count as the same whatever their case, accents and punctuation', () => {
  const plain = fingerprintOf(splitWords(LONG));
  assert.notEqual(plain, 0);
  assert.equal(fingerprintOf(splitWords(`“${LONG.toUpperCase().replaceAll('E', 'É')}!”`)), plain);
  assert.notEqual(fingerprintOf(splitWords(`${LONG} Not`)), plain);
  assert.ok(Number.isSafeInteger(plain));
});

test('a passage is named wherever other essays have it', () => {
  const [first, second, third] = find([
    ['One', LONG],
    ['Two', OTHER, LONG],
    ['Three', 'Short words'],
  ]);
  const passage = fingerprintOf(splitWords(LONG));
  assert.deepEqual([...(first ?? [])], [[1, { passage, others: 1, also: [['B 2', 'b/2/#p2']] }]]);
  assert.deepEqual([...(second ?? [])], [[2, { passage, others: 1, also: [['B 1', 'b/1/#p1']] }]]);
  assert.deepEqual([...(third ?? [])], []);
});

test('neither few words repeat, nor what one essay has twice', () => {
  const few = 'See below, the Editor.';
  for (const found of find([
    ['One', few, LONG, LONG],
    ['Two', few],
  ]))
    assert.deepEqual([...found], []);
});

test('at most six places are named, and all are counted', () => {
  const [first] = find(Array.from({ length: 9 }, () => ['Title', LONG]));
  const repeat = first?.get(1);
  assert.equal(repeat?.others, 8);
  assert.deepEqual(
    repeat?.also.map(([issue]) => issue),
    ['B 2', 'B 3', 'B 4', 'B 5', 'B 6', 'B 7'],
  );
});
