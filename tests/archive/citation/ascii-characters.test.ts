/** Names of a content folder with every printable ASCII character in every position: none of them is a pattern. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGrammar } from '../../../src/archive/citation/grammar.ts';
import { parseCitations } from '../../../src/archive/citation/parse.ts';
import type { PrintedCitation } from '../../../src/archive/essay-text.ts';
import { asSeriesId } from '../../../src/archive/schema/id.ts';
import { type SeriesRecord, seriesSchema } from '../../../src/archive/schema/series.ts';
import { readMasthead } from '../../../src/import/steps/masthead.ts';

const CHARACTERS = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index));
const PLACES: readonly ((character: string) => string)[] = [
  (character) => `Left${character}Wing`,
  (character) => `${character}Wing`,
  (character) => `Left${character}`,
  (character) => `Left${character}${character}Wing`,
  (character) => character,
];

const FIELDS: Readonly<Record<string, (word: string) => Partial<SeriesRecord>>> = {
  title: (word) => ({ title: `${word} Review` }),
  'title of one word': (word) => ({ title: word }),
  abbreviation: (word) => ({ abbreviation: word }),
  name: (word) => ({ names: [{ name: word }] }),
  numberWords: (word) => ({ numberWords: [word] }),
  'works.printed': (word) => ({ works: [workOf(`${word} 2001`)] }),
  'works.printed of a family': (word) => ({ works: [workOf(`${word} {n}`)] }),
};

const workOf = (printed: string): SeriesRecord['works'][number] => ({
  id: printed.includes('{n}') ? 'work-{n}' : 'work-2001',
  title: 'Work',
  printed: [printed],
});

const read = (given: Partial<SeriesRecord>, text: string): PrintedCitation[] => {
  const record = seriesSchema.parse({ title: 'Other Review', numberWords: ['No'], ...given });
  readMasthead(text, record);
  return parseCitations(text, buildGrammar(new Map([[asSeriesId('s'), record]])));
};

test('no character in a name of a series is read as a pattern', (t) => {
  let tried = 0;
  for (const character of CHARACTERS)
    for (const place of PLACES)
      for (const [field, give] of Object.entries(FIELDS)) {
        const word = place(character);
        if (word.trim() === '') continue;
        assert.doesNotThrow(() => read(give(word), `See ${word} No 12 and 2001.`), `${field}: ${word}`);
        tried++;
      }
  t.diagnostic(`names with an ASCII character tried: ${tried}`);
});

test('a name with any character between its letters is read where it is printed', () => {
  const unread: string[] = [];
  for (const character of CHARACTERS) {
    if (character === ' ') continue; // two words
    const word = `Left${character}Wing`;
    const cases: readonly [string, Partial<SeriesRecord>, string, number | string][] = [
      ['title', { title: `${word} Review` }, `See ${word} Review No 12.`, 12],
      ['title of one word', { title: word }, `See ${word} No 12.`, 12],
      ['abbreviation', { abbreviation: word }, `See ${word} No 12.`, 12],
      ['number word', { numberWords: [word] }, `See Other Review ${word} 12.`, 12],
      ['work', { works: [workOf(`${word} 2001`)] }, `See Other Review ${word} 2001.`, 'work-2001'],
    ];
    for (const [field, given, text, wanted] of cases) {
      const [found] = read(given, text);
      if ((found?.number ?? found?.work) !== wanted) unread.push(`${field} ${word}`);
    }
  }
  assert.deepEqual(unread, []);
});

test('reads names with a hyphen where a sentence has them', () => {
  const times = { title: 'The Times-Picayune' };
  assert.equal(read(times, 'See The Times-Picayune No 12.')[0]?.number, 12);
  const report = [{ id: 'half-year', title: 'R', printed: ['Half-Year Report of the review'] }];
  const text = 'as the Half-Year Report of the review says';
  assert.equal(read({ works: report }, text)[0]?.work, 'half-year');
  assert.equal(read({ title: 'Left-Wing Review' }, '(Left-Wing Review No 1)')[0]?.number, 1);
});
