import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLongStandfirst, splitHeadline, titleSize } from '../../src/archive/format/headline.ts';

const made = 'standfirst' as const;

test('a printed title and its standfirst stand as they are', () => {
  const record = { title: 'On rope', standfirst: 'On rope there is more to say.' };
  assert.deepEqual(splitHeadline(record), { title: 'On rope', standfirst: record.standfirst, from: 0 });
});

test('an essay without a standfirst has none', () => {
  assert.deepEqual(splitHeadline({ title: 'On rope' }), { title: 'On rope', standfirst: null, from: 0 });
});

/** Title of the record, standfirst, title shown, standfirst shown. */
const MADE: readonly (readonly [string, string, string, string | null])[] = [
  [
    'Rope is dear',
    'Rope is dear as never before. It was not.',
    'Rope is dear',
    'as never before. It was not.',
  ],
  ['Rope is dear', 'Rope is dear. It was not.', 'Rope is dear', 'It was not.'],
  ['Rope is dear', 'Rope is dear, and glue is not.', 'Rope is dear,', 'and glue is not.'],
  ['Rope is dear', 'Rope  is\ndear: glue is not.', 'Rope  is\ndear:', 'glue is not.'],
  ['Rope is so very …', 'Rope is so very dear.', 'Rope is so very', 'dear.'],
  ['Is rope dear?', 'Is rope dear? It is.', 'Is rope dear?', 'It is.'],
  ['Rope is dear', 'Rope is dear.', 'Rope is dear.', null],
  // A keeper's own title: nothing of the standfirst is taken.
  ['The price of rope', 'Rope is dear.', 'The price of rope', 'Rope is dear.'],
];

for (const [title, standfirst, shown, rest] of MADE)
  test(`of '${standfirst.replaceAll('\n', ' ')}' with the title '${title}' the page shows '${shown.replaceAll('\n', ' ')}'`, () => {
    const head = splitHeadline({ title, titleFrom: made, standfirst });
    assert.deepEqual([head.title, head.standfirst], [shown, rest]);
    if (rest !== null) assert.equal(standfirst.slice(head.from), rest);
  });

test('a long title is set smaller, a long standfirst as text', () => {
  assert.deepEqual(
    [10, 61, 131].map((length) => titleSize('x'.repeat(length))),
    ['short', 'long', 'longest'],
  );
  assert.deepEqual(
    [60, 61].map((words) => isLongStandfirst('word '.repeat(words).trim())),
    [false, true],
  );
});
