import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readYears } from '../../../src/search/browser/read-name.ts';
import { type PhraseWord, readQuery, setFilter, setSort } from '../../../src/search/query/read-query.ts';

const formsOf = (words: readonly PhraseWord[]): string => words.map(({ form }) => form).join(' ');

/** Words, phrases and filters in short: `-` before what is left out, `…` after a beginning. */
const read = (typed: string, growing = false): string[] => {
  const { terms, filters, sort } = readQuery(typed, growing);
  return [
    ...terms.map((term) =>
      term.kind === 'phrase'
        ? `${term.not ? '-' : ''}"${term.forms.map(formsOf).join('|')}"`
        : `${term.not ? '-' : ''}${term.form}${term.parts === null ? '' : `(${formsOf(term.parts)})`}${term.beginning ? '…' : ''}`,
    ),
    ...filters.map(({ name, values, not }) => `${not ? '-' : ''}${name}=${values.join('|')}`),
    ...(sort === 'relevance' ? [] : [`by ${sort}`]),
  ];
};

const READ: readonly [typed: string, parts: readonly string[]][] = [
  ['', []],
  ['Old  Mill', ['old', 'mill']],
  ['“the old mill” wheel', ['"the old mill"', 'wheel']],
  ['"one two" "three four"', ['"one two"', '"three four"']],
  ['mill -dam -"old mill"', ['mill', '-dam', '-"old mill"']],
  ['co-operation', ['cooperation(co operation)']],
  ['"co-operation of all"', ['"co operation of all|cooperation of all"']],
  ['treaty—so', ['treaty', 'so']],
  ['author:"ann other" year:1990..1994 mill', ['mill', 'author=ann other', 'year=1990..1994']],
  ['-cites:1254 in:title', ['-cites=1254', 'in=title']],
  ['-in:title old mill', ['old', 'mill', '-in=title']],
  ['old -in:title mill', ['old', 'mill', '-in=title']],
  ['in:title "old mill"', ['"old mill"', 'in=title']],
  ['-in:title “old mill” -dam', ['"old mill"', '-dam', '-in=title']],
  ['-in:title -"old mill"', ['-"old mill"', '-in=title']],
  ['-IN:title mill', ['mill', '-in=title']],
  ['-in:"title page" mill', ['mill', '-in=title page']],
  ['- in:title mill', ['mill', 'in=title']],
  ['-in:"" old mill', ['old', 'mill']],
  ['-in: old mill', ['old', 'mill']],
  ['mill sort:newest', ['mill', 'by newest']],
  ['year: mill', ['mill']],
  ['author:"ann other",hoskins mill', ['mill', 'author=ann other|hoskins']],
  ['-series:a,b series:"a, b",', ['-series=a|b', 'series=a, b']],
  ['year:1990,2000..2004,', ['year=1990|2000..2004']],
  ['Author:ann midyear:1990', ['midyear', '1990', 'author=ann']],
  ['mill author:"ann', ['mill', 'author=ann']],
  ['http://example.org', ['http', 'example', 'org']],
  ['"not closed', ['"not closed"']],
  ['- "" -', []],
  ['old mi* -da*', ['old', 'mi…', '-da…']],
  ['Æsop’s ﬁne café', ['aesops', 'fine', 'cafe']],
  ['9/11 10,000 3.5 U.S.', ['9/11', '10000', '3.5', 'us']],
  ['"the U.S. of 9/11"', ['"the us of 9/11"']],
];

for (const [typed, parts] of READ)
  test(`reads ${JSON.stringify(typed)} as ${parts.join(' + ') || 'nothing'}`, () =>
    assert.deepEqual(read(typed), parts));

test('capitals are kept: they make a name of a word, and of one in a phrase', () => {
  const capitals = (typed: string): (string | boolean)[] =>
    readQuery(typed).terms.flatMap((term) =>
      term.kind === 'word'
        ? [term.form, term.capitals]
        : (term.forms[0] ?? []).flatMap(({ form, capitals: own }) => [form, own]),
    );
  assert.deepEqual(capitals('US us U.S. Us "US us"'), [
    ...['us', true, 'us', false, 'us', true, 'us', false],
    ...['us', true, 'us', false],
  ]);
});

test('while typing, only the last word is a beginning, and none after a space', () => {
  assert.deepEqual(read('old mi', true), ['old', 'mi…']);
  assert.deepEqual(read('old mi ', true), ['old', 'mi']);
});

const SET: readonly [typed: string, values: readonly string[] | null, result: string][] = [
  ['mill', ['2002'], 'mill year:2002'],
  ['year:1990 mill', ['2002..2004'], 'mill year:2002..2004'],
  ['year:1990,1994 mill', ['1990', '2002'], 'mill year:1990,2002'],
  ['mill year:1990 -year:1991', ['2002'], 'mill -year:1991 year:2002'],
  ['mill year:1990 -year:1991', [], 'mill -year:1991'],
  ['mill year:1990 dam -year:1991', null, 'mill dam'],
  ['"year:1990 it was" mill', null, '"year:1990 it was" mill'],
];

for (const [typed, values, result] of SET)
  test(`${typed} with the years ${values?.join(' and ')} is ${result}`, () =>
    assert.equal(setFilter(typed, 'year', values), result));

test('a value of several words, or with a comma, is set in quotation marks, and read as it was', () => {
  const typed = setFilter('author:"a b","c', 'author', ['ann other', 'x,y', 'z']);
  assert.equal(typed, 'author:"ann other","x,y",z');
  assert.deepEqual(readQuery(typed).filters, [
    { name: 'author', values: ['ann other', 'x,y', 'z'], not: false },
  ]);
});

test('the order by relevance is what nobody has to say', () => {
  assert.equal(setSort('mill sort:oldest', 'newest'), 'mill sort:newest');
  assert.equal(setSort('mill sort:oldest', 'relevance'), 'mill');
});

const YEARS: readonly [value: string, from: number, to: number][] = [
  ['2002', 2002, 2002],
  ['2002..2004', 2002, 2004],
  ['2002-2004', 2002, 2004],
  ['2004..2002', 2002, 2004],
  ['2002..', 2002, Infinity],
  ['..2004', -Infinity, 2004],
  ['spring', Infinity, -Infinity],
  ['..', Infinity, -Infinity],
];

for (const [value, from, to] of YEARS)
  test(`the years of ${value} are ${from} to ${to}`, () => assert.deepEqual(readYears(value), [from, to]));

test('each word and phrase knows where it was typed', () => {
  const { typed, terms } = readQuery(' mill  -“old mill” co-operation/rope');
  assert.deepEqual(
    terms.map(({ start, end }) => typed.slice(start, end)),
    ['mill', '"old mill"', 'co-operation', 'rope'],
  );
});
