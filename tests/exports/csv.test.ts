/** Cells that are hard to write down, read back by papaparse, an independent reader of CSV. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import Papa from 'papaparse';
import { type Cell, toCsv } from '../../src/algorithms/csv.ts';

/** The rows of a table as the reader has them; it finds out by itself how they are parted. */
function readBack(text: string): string[][] {
  const { data, errors, meta } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  assert.deepEqual(errors, []);
  assert.deepEqual([meta.delimiter, meta.linebreak], [',', '\r\n']);
  return data;
}

/** A cell, and how it is read back. */
const CELLS: readonly [says: string, cell: Cell, read: string][] = [
  ['plain words', 'on rope', 'on rope'],
  ['a tab inside', 'on\trope', 'on\trope'],
  ['only tabs inside', 'a\tb\tc\td', 'a\tb\tc\td'],
  ['a tab at the end', 'on rope\t', 'on rope\t'],
  ['a line feed', 'on\nrope', 'on\nrope'],
  ['a carriage return', 'on\rrope', 'on\rrope'],
  ['both line ends', 'on\r\nrope\n\nand\rglue', 'on\r\nrope\n\nand\rglue'],
  ['a line end at the end', 'on rope\r\n', 'on rope\r\n'],
  ['a comma', 'rope, glue', 'rope, glue'],
  ['a semicolon', 'rope; glue', 'rope; glue'],
  ['a quotation mark', 'on "rope"', 'on "rope"'],
  ['nothing but quotation marks', '"""', '"""'],
  ['a quotation mark and a comma', '","', '","'],
  ['curly marks', '“rope”, ‘glue’', '“rope”, ‘glue’'],
  ['spaces at both ends', '  rope  ', '  rope  '],
  ['Russian', 'Что делать? «Правда»', 'Что делать? «Правда»'],
  ['Chinese', '《吶喊》自序，魯迅', '《吶喊》自序，魯迅'],
  ['Arabic', 'في الأدب؛ الحبل', 'في الأدب؛ الحبل'],
  ['letters beyond the first plane', '𝔯𝔬𝔭𝔢 🪢', '𝔯𝔬𝔭𝔢 🪢'],
  ['a combining accent', 'cafe\u0301', 'cafe\u0301'],
  ['a byte order mark inside', 'a\uFEFFb', 'a\uFEFFb'],
  ['a number', 12, '12'],
  ['a negative number', -2, '-2'],
  ['yes', true, 'true'],
  ['no', false, 'false'],
  ['nothing known', null, ''],
  ['an empty text', '', ''],
  // What a spreadsheet would calculate stands behind an apostrophe.
  ['an equals sign first', '=1+1', "'=1+1"],
  ['a plus first', '+1', "'+1"],
  ['a minus first', '-1', "'-1"],
  ['an at sign first', '@sum(a1)', "'@sum(a1)"],
  ['a tab first', '\t=1+1', "'\t=1+1"],
  ['a tab first, before words', '\trope', "'\trope"],
  ['a carriage return first', '\r=1+1', "'\r=1+1"],
  ['an equals sign, quotes and a comma', '=hyperlink("a","b")', '\'=hyperlink("a","b")'],
  ['an equals sign later', 'a=1', 'a=1'],
  ['a minus later', 'a-1', 'a-1'],
  ['an apostrophe first', "'tis", "'tis"],
];

describe('a cell with', () => {
  for (const [says, cell, read] of CELLS)
    test(`${says} stands between its neighbours as it was`, () => {
      const columns = ['first', 'middle', 'last'];
      assert.deepEqual(readBack(toCsv(columns, [['a', cell, 'z']])), [columns, ['a', read, 'z']]);
    });
});

test('all of them stand in one table', () => {
  const rows = CELLS.map(([says, cell]) => [says, cell, cell]);
  assert.deepEqual(readBack(toCsv(['says', 'one', 'other'], rows)), [
    ['says', 'one', 'other'],
    ...CELLS.map(([says, , read]) => [says, read, read]),
  ]);
});

test('a column that is named by a hard word is read by that name', () =>
  assert.deepEqual(readBack(toCsv(['a,b', 'c\td', '"e"'], [['1', '2', '3']]))[0], ['a,b', 'c\td', '"e"']));

test('what a spreadsheet may take for the end of a cell stands in quotes, and nothing else does', () => {
  const written = (cell: string): string => toCsv(['a'], [[cell]]).split('a\r\n')[1] ?? '';
  assert.deepEqual(
    ['b', 'b c', 'b\tc', 'b;c', 'b,c', 'b"c', 'b\nc', 'b\rc', '\tb', '=b'].map(written),
    ['b', 'b c', '"b\tc"', '"b;c"', '"b,c"', '"b""c"', '"b\nc"', '"b\rc"', '"\'\tb"', "'=b"].map(
      (cell) => `${cell}\r\n`,
    ),
  );
});
