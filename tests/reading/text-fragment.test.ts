import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citeParagraphs } from '../../src/browser/reading/paragraph-menu.ts';
import { expandToWords } from '../../src/browser/reading/selection.ts';
import { textFragment } from '../../src/browser/reading/text-fragment.ts';

const PAGE = 'A number is a name. The date is a name too, and a well-known one, with a comma & more.';

const rows: readonly [title: string, words: string, before: string, after: string, expected: string][] = [
  ['words that stand once are given as they are', 'is a number', '', '', 'is%20a%20number'],
  [
    'words that stand twice take their neighbours',
    'a name',
    'The date is ',
    ' too, and',
    'The%20date%20is-,a%20name,-too%2C%20and',
  ],
  [
    'hyphens, commas and ampersands are no syntax',
    'well-known one, with a comma & more',
    '',
    '',
    'well%2Dknown%20one%2C%20with%20a%20comma%20%26%20more',
  ],
  [
    'two paragraphs are given by their ends',
    'A number is a name.\nThe date is',
    '',
    '',
    'A%20number%20is%20a%20name.,The%20date%20is',
  ],
  ['nothing gives nothing', ' \n ', '', '', ''],
];
for (const [title, words, before, after, expected] of rows)
  test(`the address of chosen words: ${title}`, () => {
    const page = words === 'is a number' ? 'It is a number.' : PAGE;
    assert.equal(textFragment({ before, words, after }, page), expected && `:~:text=${expected}`);
  });

test('a long choice is given by its first and its last words', () => {
  const words = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');
  const fragment = decodeURIComponent(textFragment({ before: '', words, after: '' }, words));
  assert.equal(
    fragment,
    ':~:text=word0 word1 word2 word3 word4 word5,word74 word75 word76 word77 word78 word79',
  );
});

test('a choice within words is widened to whole words', () => {
  assert.deepEqual(expandToWords({ before: 'the cal', words: 'endar of the rev', after: 'iew’s numbers.' }), {
    before: 'the ',
    words: 'calendar of the review’s',
    after: ' numbers.',
  });
  assert.deepEqual(expandToWords({ before: 'said: ', words: '“No” ', after: 'and left' }), {
    before: 'said: ',
    words: '“No”',
    after: 'and left',
  });
});

test('a paragraph is cited in the house form with its number', () => {
  const essay = { form: '(EPSR No 1254 26-10-04)', note: '' };
  assert.equal(citeParagraphs(essay, '14'), '(EPSR No 1254 26-10-04) ¶ 14');
  assert.equal(
    citeParagraphs(essay, '14', '16', 'a number\nis a name'),
    '“a number is a name” (EPSR No 1254 26-10-04) ¶¶ 14–16',
  );
  assert.equal(
    citeParagraphs({ ...essay, note: 'Not yet checked against print.' }, '14'),
    '(EPSR No 1254 26-10-04) ¶ 14. Not yet checked against print.',
  );
});
