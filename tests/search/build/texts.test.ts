/** The text file of an essay: all its words in blocks, so that the position of a hit says where to read. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import type { Place } from '../../../src/search/build/places.ts';
import { createTokenizer } from '../../../src/search/build/record.ts';
import { makeTextFile, type TextNotes } from '../../../src/search/build/texts.ts';
import {
  BLOCK,
  type EssayCard,
  LENGTH_BYTES,
  SLOT_UNIT,
  type TextBlock,
  unpackLengths,
} from '../../../src/search/format.ts';
import { splitWords } from '../../../src/search/words/split-words.ts';

const card: EssayCard = {
  title: 'A title',
  path: 'bulletin/1/a-title/',
  label: 'B',
  number: '1',
  date: '1990-05',
  authors: 'Ann Other',
  minutes: 3,
};
const words = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, at) => `“word${at + from},`).join(' ');
const NOTHING: TextNotes = { repeats: new Map(), sources: new Map() };

function make(texts: readonly string[], notes = NOTHING) {
  const places = texts.map(
    (text, at): Place => ({
      kind: at === 0 ? 'title' : at % 2 === 0 ? 'quoted' : 'own',
      anchor: at === 0 ? null : `p${at}`,
      text: () => text,
    }),
  );
  const record = createTokenizer('en').tokenize(places, new Map());
  const { bytes, slot } = makeTextFile(card, places, record, notes);
  const size = slot * SLOT_UNIT;
  const blocks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at): TextBlock => {
    const own = Buffer.from(bytes).subarray(at * size, (at + 1) * size);
    const length = own.readUInt32BE(0);
    if ((at + 1) * size >= bytes.length)
      assert.equal(own.length, LENGTH_BYTES + length, 'the last block ends it');
    return JSON.parse(inflateRawSync(own.subarray(LENGTH_BYTES, LENGTH_BYTES + length)).toString());
  });
  return { places, record, blocks };
}

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'a few words': ['A title', 'One, two.', 'Three!'],
  'places without words': ['A title', '* * *', '', '… end.'],
  'a place that is longer than blocks': ['A title', words(3 * BLOCK + 7), 'Last.'],
  'places that end and begin at the end of a block': [
    words(BLOCK - 1),
    words(BLOCK - 1),
    words(BLOCK),
    words(BLOCK - 2),
    'Last.',
  ],
  'more hyphenated words than fit': ['A title', words(BLOCK / 2).replaceAll(' ', '-a '), words(BLOCK, 9)],
};
for (const [name, texts] of Object.entries(TEXTS))
  describe(name, () => {
    const { places, record, blocks } = make(texts);

    test('the parts of the blocks make each text, to the letter', () => {
      for (const [index, { anchor, text }] of places.entries()) {
        const parts = blocks.flatMap((block) => block.places.filter(([own]) => own === index));
        assert.equal(parts.map(([, , part]) => part).join(''), text());
        assert.ok(parts.length > 0);
        for (const [, own] of parts) assert.equal(own, anchor ?? '');
      }
    });

    test('the block of a position has the word of that position', () => {
      assert.equal(blocks.length, Math.ceil(record.positions / BLOCK));
      for (const [index, { text }] of places.entries())
        for (const [at, { start, end }] of splitWords(text()).entries()) {
          const position = (record.places[index]?.position ?? 0) + at;
          const block = Math.floor(position / BLOCK);
          const before = blocks
            .slice(0, block)
            .flatMap((one) => one.places.filter(([own]) => own === index))
            .reduce((length, [, , part]) => length + part.length, 0);
          const part = blocks[block]?.places.find(([own]) => own === index)?.[2] ?? '';
          assert.equal(part.slice(start - before, end - before), text().slice(start, end));
        }
    });

    test('every block has the card and the lengths of all places', () => {
      for (const { essay, map } of blocks) {
        assert.deepEqual(essay, card);
        const lengths = unpackLengths(map);
        assert.deepEqual(
          lengths.map(({ kind }) => kind),
          places.map(({ kind }) => kind),
        );
        let position = 0;
        for (const [at, { length }] of lengths.entries()) {
          assert.equal(position, record.places[at]?.position);
          position += length;
        }
        assert.equal(position, record.positions);
      }
    });
  });

test('a part names the source that its place is from, and where its words are repeated', () => {
  const repeat = { passage: 7, others: 1, also: [['B 2', 'bulletin/2/x/#p1']] } as const;
  const { blocks } = make(['A title', 'One', 'Two', 'Three', words(BLOCK)], {
    repeats: new Map([
      [1, repeat],
      [4, repeat],
    ]),
    sources: new Map([
      [2, 'Guardian'],
      [4, 'Times'],
    ]),
  });
  const notes = blocks.flatMap(({ places }) => places.map(([at, , , ...own]) => [at, ...own]));
  assert.deepEqual(notes, [
    [0],
    [1, repeat],
    [2, null, 'Guardian'],
    [3],
    [4, repeat, 'Times'],
    [4, repeat, 'Times'],
  ]);
});
