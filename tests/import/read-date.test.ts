import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDate } from '../../src/archive/citation/parse-date.ts';
import { parseSourceDate } from '../../src/import/steps/date.ts';

const HABIT = { dateOrder: 'dmy', centuryFrom: 1979 } as const;

const READ: readonly (readonly [string, string | null])[] = [
  ['No 1500 9th November 2016', '2016-11-09'],
  ['No 1227 April 6th 2004', '2004-04-06'],
  ['No 1118   Jan 8 2002', '2002-01-08'],
  ['September 09th 2003', '2003-09-09'],
  ['15 August 2017', '2017-08-15'],
  ['20th Janaury 2009', '2009-01-20'],
  ['3rd Septmber 1998', '1998-09-03'],
  ['Sept. 3, 1998', '1998-09-03'],
  ['the 1st of May, 1999', '1999-05-01'],
  ['January 2021', '2021-01'],
  ['26-10-04', '2004-10-26'],
  ['26/10/2004', '2004-10-26'],
  ['26.10.79', '1979-10-26'],
  ['26–10–78', '2078-10-26'],
  ['2004-10-26', '2004-10-26'],
  ['Harbour Gazette September 2', null],
];
for (const [printed, date] of READ)
  test(`reads '${printed}' as ${date ?? 'a day without a year'}`, () => {
    const read = parseSourceDate(printed, HABIT);
    assert.ok(read !== null);
    assert.equal(read.date, date);
  });

for (const printed of [
  '31st November 2003',
  '31-11-03',
  'No 1213',
  'Mayor 12 2003',
  'in the year 2003',
  '12-13-2004',
  'Marching 3 2004',
  '1 2 3',
])
  test(`reads no date in '${printed}'`, () => assert.equal(parseSourceDate(printed, HABIT), null));

test('follows the order of the series', () => {
  assert.equal(parseSourceDate('10/26/04', { dateOrder: 'mdy', centuryFrom: 1979 })?.date, '2004-10-26');
  assert.equal(parseSourceDate('10/26/04', HABIT), null);
});

/** What the import and the citation reader make of the same words: they share months, days and years, not their forms. */
const BOTH: readonly (readonly [printed: string, imported: string, cited: string])[] = [
  ['9th November 2016', '2016-11-09', '2016-11-09'],
  ['April 6th 2004', '2004-04-06', '2004-04-06'],
  ['20th Janaury 2009', '2009-01-20', '2009-01-20'],
  ['1st of May, 1999', '1999-05-01', '1999-05-01'],
  ['January 2021', '2021-01', '2021-01'],
  ['26/10/2004', '2004-10-26', '2004-10-26'],
  ['26–10–78', '2078-10-26', '2078-10-26'],
  ['2004-10-26', '2004-10-26', '2004-10-26'],
  ['September 2', 'no year', 'no year'],
  ['Febuary 1999', '1999-02', '1999-02'],
  ['Septemb 3 2004', '2004-09-03', '2004-09-03'],
  ['Ocboter 3 2004', '2004-10-03', '2004-10-03'],
  ['Marhc 3 2004', '2004-03-03', '2004-03-03'],
  ['Match 3 2004', 'none', 'none'],
  ['Mayor 12 2003', 'none', 'none'],
  // In a citation, two digits after a month are a year; in a masthead they may be anything.
  ['8 Jan 02', 'no year', '2002-01-08'],
  ["Oct '04", 'none', '2004-10'],
  // In running text, a month has a capital, and the day is a word of its own.
  ['april 6 2004', '2004-04-06', 'none'],
  ['26October 2004', '2004-10-26', 'none'],
  ['6 TH April 2004', '2004-04-06', 'none'],
  ['3 June 1066', '1066-06-03', 'no year'],
  // A citation with an impossible date is still a citation.
  ['31st November 2003', 'none', 'impossible'],
  ['12-13-2004', 'none', 'impossible'],
];
for (const [printed, imported, cited] of BOTH)
  test(`reads '${printed}' as ${imported} in an import, as ${cited} in a citation`, () => {
    const found = parseSourceDate(printed, HABIT);
    assert.equal(found === null ? 'none' : (found.date ?? 'no year'), imported);
    const read = parseDate(printed, 0, HABIT);
    const without = read?.precision === 'yearless' ? 'no year' : 'impossible';
    assert.equal(read === null ? 'none' : (read.iso ?? without), cited);
  });
