/** The record of an essay: the position of every word, and what takes positions beside words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Place } from '../../../src/search/build/places.ts';
import { createTokenizer } from '../../../src/search/build/record.ts';
import { PLACE_UNIT, type PlaceKind } from '../../../src/search/format.ts';
import { splitWords } from '../../../src/search/words/split-words.ts';
import { stemWord, tokenOf, type Voice } from '../../../src/search/words/tokens.ts';

const place = (kind: PlaceKind, text: string): Place => ({ kind, anchor: 'p1', text: () => text });
const token = (form: string, voice: Voice = 'own'): string => tokenOf(form, stemWord(form, 'en'), voice);
const GAP = '-';

/** What a place takes: its tokens, a gap, and more of it up to where a place may begin. */
const placed = (...tokens: readonly string[]): string[] => {
  const content = [...tokens, GAP];
  while (content.length % PLACE_UNIT !== 0) content.push(GAP);
  return content;
};
const MANY = Array.from({ length: PLACE_UNIT - 1 }, (_, at) => `mill${'abcdefghijklm'[at]}`);

const RECORDS: readonly [name: string, places: readonly Place[], content: readonly string[]][] = [
  [
    'stop words take a position, and each place ends in a gap',
    [place('title', 'The works of mills'), place('own', 'Of it')],
    [...placed(GAP, token('works'), GAP, token('mills')), ...placed(GAP, GAP)],
  ],
  [
    'there is a gap after a place that ends where the next may begin',
    [place('own', MANY.join(' ')), place('own', `${MANY.join(' ')} mills`)],
    [
      ...[...MANY.map((form) => token(form)), GAP],
      ...[...MANY.map((form) => token(form)), token('mills'), ...Array(PLACE_UNIT).fill(GAP)],
    ],
  ],
  [
    'hyphenated words follow as one',
    [place('own', 'Co-operation grows'), place('own', 'one-two-three-four-five')],
    [
      ...placed(token('co'), token('operation'), token('grows'), token('cooperation')),
      ...placed(...['one', 'two', 'three', 'four', 'five'].map((form) => token(form))),
    ],
  ],
  [
    'what is quoted and noted has tokens of its own',
    [place('quoted', 'a mill'), place('note', 'mill'), place('heading', 'mill'), place('standfirst', 'mill')],
    [
      ...[...placed(GAP, token('mill', 'quoted')), ...placed(token('mill', 'quoted'))],
      ...[...placed(token('mill')), ...placed(token('mill'))],
    ],
  ],
  ['a place without words is a gap', [place('own', '* * *'), place('own', '')], [...placed(), ...placed()]],
];
for (const [name, places, content] of RECORDS)
  test(name, () => {
    const record = createTokenizer('en').tokenize(places, new Map());
    assert.deepEqual(record.content.split(' '), content);
    assert.equal(record.positions, content.length);
  });

test('further tokens are at the end of their place', () => {
  const places = [place('title', 'Mills'), place('own', 'An ex-mill'), place('own', 'Mills')];
  const extras = new Map([
    [0, ['first']],
    [1, ['second', 'third']],
  ]);
  assert.deepEqual(createTokenizer('en').tokenize(places, extras).content.split(' '), [
    ...placed(token('mills'), 'first'),
    ...placed(GAP, token('ex'), token('mill'), token('exmill'), 'second', 'third'),
    ...placed(token('mills')),
  ]);
});

test('every word is at the position of its place plus its index', () => {
  const texts = ['Title of it', 'The U.S. and ex-post 9/11, “co-op” to us.', '', 'Мир, 10,000 mills'];
  const places = texts.map((text) => place('own', text));
  const record = createTokenizer('en').tokenize(places, new Map([[1, ['extra']]]));
  const content = record.content.split(' ');
  for (const [at, text] of texts.entries()) {
    const words = splitWords(text);
    const { position = -1, starts = [] } = record.places[at] ?? {};
    assert.deepEqual(
      [...starts],
      words.map(({ start }) => start),
    );
    for (const [index, { form }] of words.entries()) {
      const found = content[position + index];
      if (found !== GAP) assert.equal(found, token(form), form);
    }
    const end = record.places[at + 1]?.position ?? record.positions;
    assert.equal(content[end - 1], GAP, 'it ends in a gap');
  }
});

test('forms are counted that have a posting list, over all essays', () => {
  const { tokenize, counts } = createTokenizer('en');
  tokenize([place('title', 'Mills of the US'), place('own', 'A mill, mills and ex-mills for us')], new Map());
  tokenize([place('quoted', 'A mill')], new Map([[0, ['extra']]]));
  assert.deepEqual([...counts()].sort(), [
    ['ex', 1],
    ['mill', 2],
    ['mills', 3],
    ['us', 1],
  ]);
});
