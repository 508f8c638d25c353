import assert from 'node:assert/strict';
import { test } from 'node:test';
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
