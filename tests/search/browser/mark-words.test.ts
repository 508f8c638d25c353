/** What a hit shows of a paragraph, and what of it is marked. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutExcerpt, markWords } from '../../../src/search/browser/excerpt.ts';
import { findMatches } from '../../../src/search/browser/find-matches.ts';
import { readQuery } from '../../../src/search/query/read-query.ts';

/** The excerpt, its marks in brackets. */
function show(text: string, typed: string, growing = false): string {
  const matches = findMatches(text, readQuery(typed, growing).terms, 'en');
  return markWords(text, matches, cutExcerpt(text, matches))
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');
}

const SHOWN: readonly [text: string, typed: string, shown: string][] = [
  ['The numbers of a run.', 'number', 'The [numbers] of a run.'],
  ['The number, and the number’s date.', 'number date', 'The [number], and the [number’s date].'],
  ['A number date is no date number.', '"number date"', 'A [number date] is no date number.'],
  ['The numbers dated here.', '"number date"', 'The numbers dated here.'],
  ['The naïve ﬁne café.', 'naive fine cafe', 'The [naïve ﬁne café].'],
  ['Of co-operation, cooperation.', 'cooperation', 'Of [co-operation], [cooperation].'],
  ['Of co-operation, cooperation.', 'co-operation', 'Of [co-operation], [cooperation].'],
  ['An anti-war rope.', 'war -rope', 'An anti-[war] rope.'],
  ['“Quoted” (in brackets).', 'quoted brackets', '“[Quoted]” (in [brackets]).'],
];

for (const [text, typed, shown] of SHOWN)
  test(`${typed} marks ${shown}`, () => assert.equal(show(text, typed), shown));

test('while typing, words that begin so are marked', () =>
  assert.equal(show('The strength of a rope.', 'stre', true), 'The [strength] of a rope.'));

test('the sentence is shown whole', () =>
  assert.equal(
    show(
      'It began before. The number, as printed in the (numbers) of that year and in no other place, is evidence. It ended.',
      'number',
    ),
    'The [number], as printed in the ([numbers]) of that year and in no other place, is evidence.',
  ));

test('a short sentence is shown with the next, or at the end of a paragraph with the one before', () => {
  assert.equal(show('Before it. It is here. After it.', 'here'), 'It is [here]. After it.');
  assert.equal(show('First. Before it. It is here.', 'here'), 'Before it. It is [here].');
});

test('of two sentences, that with more of the words is shown', () => {
  const one = 'The date stands in this sentence of some length and with no other of the words looked for.';
  const two = 'The number and the date stand together in this one, which is the better of the two for it.';
  assert.match(show(`${one} ${two}`, 'date number'), /^The \[number\] and the \[date\]/);
});

test('a sentence that runs on for ever is cut round the words', () => {
  const text = show(`${'so '.repeat(90)}here ${'on '.repeat(90)}end.`, 'here');
  assert.match(text, /^… so .*\[here\].* on …$/);
  assert.ok(text.split(' ').length < 60);
});
