import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutExcerpt } from '../../src/search/browser/cut-excerpt.ts';
import { findHits } from '../../src/search/browser/find-hits.ts';
import { markWords } from '../../src/search/browser/mark-words.ts';
import type { Fragment } from '../../src/search/browser/pagefind.ts';

/** A fragment whose paragraphs are `p1`, `p2` …, met at every word that begins with one of those looked for. */
function fragment(paragraphs: readonly string[], wanted: readonly string[]): Fragment {
  const words = ['Title.', ...paragraphs.flatMap((text) => text.split(' '))];
  let location = 1;
  const anchors = paragraphs.map((text, index) => {
    const anchor = { id: `p${index + 1}`, location };
    location += text.split(' ').length;
    return anchor;
  });
  const meets = (word: string): boolean =>
    wanted.some((looked) =>
      word
        .toLowerCase()
        .replace(/^\P{L}+/u, '')
        .startsWith(looked),
    );
  return {
    url: '/epsr/1/a/',
    content: words.join(' '),
    meta: {},
    anchors,
    weighted_locations: words.flatMap((word, at) =>
      meets(word) ? [{ location: at, balanced_score: 1 }] : [],
    ),
  };
}

const hits = (paragraphs: readonly string[], wanted: readonly string[]) =>
  findHits(fragment(paragraphs, wanted), { words: wanted, phrase: null });

test('a hit stands at the paragraph whose anchor is the last before it', () => {
  assert.deepEqual(
    hits(['One here.', 'None.', 'And one more here.'], ['here']).map(({ anchor, matches }) => [
      anchor,
      matches,
    ]),
    [
      ['p1', [{ at: 1, word: 0 }]],
      ['p3', [{ at: 3, word: 0 }]],
    ],
  );
});

test('a paragraph with all the words comes before one with more of a single word', () => {
  const found = hits(['The date, the date, the date.', 'Number and date.', 'A number.'], ['number', 'date']);
  assert.deepEqual(
    found.map(({ anchor }) => anchor),
    ['p2', 'p1', 'p3'],
  );
});

test('a phrase is met wherever its very forms stand in a row, and nowhere else', () => {
  const found = findHits(
    fragment(['The number date.', 'A number’s date.', '‘Number date’, a date.'], ['number', 'date']),
    {
      words: ['number', 'date'],
      phrase: ['number', 'date'],
    },
  );
  assert.deepEqual(
    found.map(({ anchor, matches }) => [anchor, matches.map(({ at }) => at)]),
    [
      ['p1', [1, 2]],
      ['p3', [0, 1]],
    ],
  );
});

test('a match in the title is no hit of a paragraph', () => {
  assert.deepEqual(hits(['Nothing.'], ['title']), []);
});

test('the sentence is shown whole, with the words looked for marked and no punctuation round them', () => {
  const [hit] = hits(
    [
      'It began before. The number, as printed in the (numbers) of that year and in no other place, is evidence. It ended.',
    ],
    ['number'],
  );
  assert.ok(hit);
  assert.deepEqual(markWords(hit, cutExcerpt(hit.words, hit.matches)), [
    { text: 'The ', marked: false },
    { text: 'number', marked: true },
    { text: ', as printed in the (', marked: false },
    { text: 'numbers', marked: true },
    { text: ') of that year and in no other place, is evidence.', marked: false },
  ]);
});

test('words looked for that stand together are marked together', () => {
  const [hit] = hits(
    ['Neither the number nor the date number is evidence here, nor was it meant to be any.'],
    ['number', 'date'],
  );
  assert.ok(hit);
  assert.deepEqual(
    markWords(hit, cutExcerpt(hit.words, hit.matches))
      .filter(({ marked }) => marked)
      .map(({ text }) => text),
    ['number', 'date number'],
  );
});

test('a short sentence is shown with the next, or at the end of a paragraph with the one before', () => {
  const shown = (paragraph: string): string => {
    const [hit] = hits([paragraph], ['here']);
    assert.ok(hit);
    return markWords(hit, cutExcerpt(hit.words, hit.matches))
      .map(({ text }) => text)
      .join('');
  };
  assert.equal(shown('Before it. It is here. After it.'), 'It is here. After it.');
  assert.equal(shown('First. Before it. It is here.'), 'Before it. It is here.');
});

test('a sentence that runs on for ever is cut round the words', () => {
  const [hit] = hits([`${'so '.repeat(90)}here ${'on '.repeat(90)}end.`], ['here']);
  assert.ok(hit);
  const text = markWords(hit, cutExcerpt(hit.words, hit.matches))
    .map((piece) => piece.text)
    .join('');
  assert.match(text, /^… so .*\bhere\b.* on …$/);
  assert.ok(text.split(' ').length < 60);
});
