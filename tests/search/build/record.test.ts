/** The record of an essay: the position of every word, and what takes positions beside words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Place } from '../../../src/search/build/places.ts';
import { createTokenizer } from '../../../src/search/build/record.ts';
import { PLACE_UNIT, type PlaceKind } from '../../../src/search/format.ts';
import { splitWords } from '../../../src/search/words/split-words.ts';
import { stemWord } from '../../../src/search/words/stem-word.ts';
import { tokenOf, type Voice } from '../../../src/search/words/tokens.ts';

const place = (kind: PlaceKind, text: string): Place => ({ kind, anchor: 'p1', text: () => text });
const token = (form: string, voice: Voice = 'own'): string => tokenOf(form, stemWord(form, 'en'), voice);
const GAP = '-';

/** The tokens of places, each with gaps until the next can begin. */
const padded = (places: readonly (readonly string[])[]): string[] =>
  places.flatMap((tokens) => [
    ...tokens,
    ...Array.from({ length: -tokens.length & (PLACE_UNIT - 1) }, () => GAP), // PLACE_UNIT is a power of two
  ]);

const RECORDS: readonly [name: string, places: readonly Place[], content: readonly (readonly string[])[]][] =
  [
    [
      'stop words take a position, and each place ends in a gap',
      [place('title', 'The works of mills'), place('own', 'Of it')],
      [
        [GAP, token('works'), GAP, token('mills'), GAP],
        [GAP, GAP, GAP],
      ],
    ],
    [
      'hyphenated words follow as one',
      [place('own', 'Co-operation grows'), place('own', 'one-two-three-four-five')],
      [
        [token('co'), token('operation'), token('grows'), token('cooperation'), GAP],
        [...['one', 'two', 'three', 'four', 'five'].map((form) => token(form)), GAP],
      ],
    ],
    [
      'what is quoted and noted has tokens of its own',
      [
        place('quoted', 'a mill'),
        place('note', 'mill'),
        place('heading', 'mill'),
        place('standfirst', 'mill'),
      ],
      [
        [GAP, token('mill', 'quoted'), GAP],
        [token('mill', 'quoted'), GAP],
        [token('mill'), GAP],
        [token('mill'), GAP],
      ],
    ],
    ['a place without words is a gap', [place('own', '* * *'), place('own', '')], [[GAP], [GAP]]],
  ];
for (const [name, places, content] of RECORDS)
  test(name, () => {
    const record = createTokenizer('en').tokenize(places, new Map());
    assert.deepEqual(record.content.split(' '), padded(content));
    assert.equal(record.positions, padded(content).length);
  });

test('further tokens stand at the end of their place', () => {
  const places = [place('title', 'Mills'), place('own', 'An ex-mill'), place('own', 'Mills')];
  const extras = new Map([
    [0, ['first']],
    [1, ['second', 'third']],
  ]);
  assert.deepEqual(
    createTokenizer('en').tokenize(places, extras).content.split(' '),
    padded([
      [token('mills'), 'first', GAP],
      [GAP, token('ex'), token('mill'), token('exmill'), 'second', 'third', GAP],
      [token('mills'), GAP],
    ]),
  );
});

test('every word is at the position of its place plus its index', () => {
  const texts = ['Title of it', 'The U.S. and ex-post 9/11, “co-op” to us.', '', 'Мир, 10,000 mills'];
  const places = texts.map((text) => place('own', text));
  const record = createTokenizer('en').tokenize(places, new Map([[1, ['extra']]]));
  const content = record.content.split(' ');
  for (const [at, text] of texts.entries()) {
    const words = splitWords(text);
    const { position = -1, starts = [] } = record.places[at] ?? {};
    assert.equal(position % PLACE_UNIT, 0);
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

test('forms are counted that have a posting list', () => {
  const { tokenize, counts } = createTokenizer('en');
  tokenize([place('title', 'Mills of the US')], new Map());
  tokenize([place('own', 'A mill, mills and ex-mills for us')], new Map());
  assert.deepEqual(
    [...counts()].sort(),
    [
      ['mills', 3],
      ['us', 1],
      ['mill', 1],
      ['ex', 1],
    ].sort(),
  );
});
