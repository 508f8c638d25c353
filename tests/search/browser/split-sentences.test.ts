import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitSentences } from '../../../src/search/browser/excerpt.ts';

const sentences = (text: string): string[] => {
  const words = text.split(' ');
  return splitSentences(words).map(({ from, to }) => words.slice(from, to).join(' '));
};

const WHOLE = [
  'It stands in No. 1254 of the review.',
  'As Mr. Sykes wrote to Sir E. Grey (cf. Vol. 4, p. 241) it was so.',
  'The U.S. Government replied.',
  'He asked ‘why?’ and went.',
  'It cost 1.5 million.',
];

for (const text of WHOLE) test(`keeps whole: ${text}`, () => assert.deepEqual(sentences(text), [text]));

const APART = [
  ['A number is a name.', 'A date is evidence.'],
  ['‘Is it so?’', '‘It is.’', 'And he went.'],
  ['It ended in 1918.', '1919 began.'],
  ['They left (in May.)', 'Nobody came.'],
  ['no end'],
];

for (const parts of APART)
  test(`parts: ${parts.join(' | ')}`, () => assert.deepEqual(sentences(parts.join(' ')), parts));
