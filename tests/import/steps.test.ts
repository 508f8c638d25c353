/** Tables for the small rules: names, rubrics' headings, lead-ins, mastheads, titles, names of files. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileName } from '../../src/import/steps/issue.ts';
import { readMasthead } from '../../src/import/steps/masthead.ts';
import { readNames } from '../../src/import/steps/people.ts';
import { endsAsLeadIn } from '../../src/import/steps/quotations.ts';
import { isSeparator, isSpacedHeading } from '../../src/import/steps/split-articles.ts';
import { slugOf, titleFrom } from '../../src/import/steps/title.ts';
import { madeContext } from './made-archive.ts';

const { record } = madeContext();

function table<Answer>(
  rule: string,
  answer: (text: string) => Answer,
  rows: readonly (readonly [string, Answer])[],
): void {
  for (const [text, wanted] of rows) test(`${rule}: '${text}'`, () => assert.deepEqual(answer(text), wanted));
}

table('names in a sign-off', readNames, [
  ['Ada Fenwick', ['Ada Fenwick']],
  ['By Ada Fenwick', ['Ada Fenwick']],
  ['— N. de Winter', ['N. de Winter']],
  ['Ada Fenwick and Tom Marlow', ['Ada Fenwick', 'Tom Marlow']],
  ['D.H.', ['D.H.']],
  ['Seamus O’Shea', ['Seamus O’Shea']],
  ['P B H R', null],
  ['The End', null],
  ['Build Libraries Now', null],
  ['so it goes', null],
  ['Library', null],
  ['Ada Fenwick went home', null],
]);

table('headings of standing rubrics', isSpacedHeading, [
  ['P B H R   BOX', true],
  ['E P S R', true],
  ['PBHR BOX', false],
  ['A B', false],
  ['I A M a bookbinder', false],
]);

table('lines that part items', isSeparator, [
  ['*********', true],
  ['* * *', true],
  ['**', false],
  ['*a*', false],
]);

table('lead-ins', endsAsLeadIn, [
  ['As the Courier says:', true],
  ['as it said (PBHR 1128 19-10-02):', true],
  ['as it said :', true],
  ['he wrote: —', true],
  ['as it says: so', false],
  ['The end.', false],
]);

const masthead = (text: string): { number: number | null; date: string | null } | null => {
  const read = readMasthead(text, record);
  return read === null ? null : { number: read.number, date: read.date };
};
table('mastheads', masthead, [
  ['No 1227 April 6th 2004', { number: 1227, date: '2004-04-06' }],
  ['No 1118   Jan 8 2002', { number: 1118, date: '2002-01-08' }],
  ['No1645 28th July 2024', { number: 1645, date: '2024-07-28' }],
  ['No.1344 20th Janaury 2009', { number: 1344, date: '2009-01-20' }],
  ['PBHR 1254 26-10-04', { number: 1254, date: '2004-10-26' }],
  ['P B H R Issue 1254', { number: 1254, date: null }],
  ['Printing and Binding House Review', { number: null, date: null }],
  ['[Bindery Bulletin No 450 29-06-88]', { number: 450, date: '1988-06-29' }],
  ['The roof of the reading room is mended', null],
]);

const named = (name: string): unknown => readFileName(name, record);
table('names of files', named, [
  ['No1213_CSS_3.htm', { number: 1213, date: null }],
  ['no1118 08-01-2002.txt', { number: 1118, date: '2002-01-08' }],
  ['PBHR_1254.docx', { number: 1254, date: null }],
  ['1254.txt', { number: 1254, date: null }],
  ['000_e57faaaf.txt', { number: null, date: null }],
  ['notes.txt', { number: null, date: null }],
  ['2003-12-16.txt', { number: null, date: '2003-12-16' }],
]);

table('titles from a standfirst', titleFrom, [
  ['The roof is mended. The clock goes again.', 'The roof is mended'],
  ['Is the roof mended? Yes.', 'Is the roof mended?'],
  [
    'The library stays open because readers kept it so, and the council that wanted to sell its shelves gave way in the end.',
    'The library stays open because readers kept it so',
  ],
  [
    'Books, ink and lead: the press that stood in the cellar of the rooms for a hundred years is shown to all who come',
    'Books, ink and lead',
  ],
  [
    'The “old” press and the “new” type were both carried up as the town looked on and nobody spoke a word',
    'The “old” press and the “new” type were both carried up',
  ],
]);

table('slugs', (title) => slugOf(title, (slug) => slug === 'taken'), [
  ['The Œuvre of Łódź: “Straße” & façade', 'the-oeuvre-of-lodz-strasse-facade'],
  ['Taken', 'taken-2'],
  ['Search', 'search-essay'],
  ['漢字', 'essay'],
  ['It’s the binder’s', 'its-the-binders'],
]);
