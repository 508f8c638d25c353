import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { showWords } from '../../src/search/browser/show-words.ts';
import { splitContent } from '../../src/search/browser/split-content.ts';
import { indexWords } from '../../src/search/index-words.ts';

const tokens = (text: string): string[] => splitContent(indexWords(text));

test('a dash that stands alone is no word of its own, so that a phrase goes on across it', () => {
  assert.deepEqual(tokens('the letters – three of them'), ['the', 'letters⸱–', 'three', 'of', 'them⸱']);
  assert.deepEqual(tokens('— And so.'), ['—⸱And', 'so.']);
});

test('a dash, a slash or dots without spaces part two words, so that the second is found', () => {
  assert.deepEqual(tokens('the treaty—so called—was.'), ['the', 'treaty—⸲', 'so', 'called—⸲', 'was.']);
  assert.deepEqual(tokens('Sykes–Picot and/or 1917/18'), [
    'Sykes–⸲',
    'Picot',
    'and/⸲',
    'or',
    '1917/⸲',
    '18⸱',
  ]);
  assert.deepEqual(tokens('a number... “a date”—‘evidence’.'), [
    'a',
    'number...',
    '“a',
    'date”—⸲',
    '‘evidence’.',
  ]);
});

test('a hyphen and a stop inside a number part nothing', () => {
  assert.deepEqual(tokens('co-operation of 1,254 on 26-10-04, i.e. then.'), [
    'co-operation',
    'of',
    '1,254',
    'on',
    '26-10-04,',
    'i.e.',
    'then.',
  ]);
});

test('verse and tables are run on as print runs them on', () => {
  assert.equal(showWords(tokens('one line\nand another')), 'one line / and another');
  assert.equal(showWords(tokens('No\tDate\t\n\n1\t1979\t\n\n')), 'No · Date / 1 · 1979');
});

test('a full stop that Pagefind would put at the end of a block is kept off', () => {
  assert.match(indexWords('A heading'), /⸱$/);
  assert.match(indexWords('He wrote:'), /:$/);
  assert.match(indexWords('It is so.'), /\.$/);
});

test('what is shown is what was printed, whatever was printed', () => {
  const pieces = fc.constantFrom(
    'word',
    'Ünï',
    '12',
    '–',
    '—',
    '/',
    '...',
    '…',
    '“',
    '”',
    '’',
    '.',
    ',',
    ' ',
    '-',
    '(',
    ')',
    '$',
    'a',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => {
      const text = parts.join('');
      assert.equal(showWords(tokens(text)), text.replace(/\s+/g, ' ').trim());
    }),
    { numRuns: 2000 },
  );
});
