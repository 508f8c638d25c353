/** Dates of every precision as stretches of days: a month ends on its last day, whatever the month. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dayRange, daysBetween, toIsoDate } from '../../../src/algorithms/dates.ts';
import { buildCalendar, dateOf, numbersNear, numbersOn } from '../../../src/archive/calendar/calendar.ts';
import { toFixedPoint } from '../../../src/archive/calendar/fixed-points.ts';

const STRETCHES: readonly [date: string, first: string, last: string][] = [
  ['2004-10-26', '2004-10-26', '2004-10-26'],
  ['2004-12-31', '2004-12-31', '2004-12-31'],
  ['2004-01', '2004-01-01', '2004-01-31'],
  ['2004-02', '2004-02-01', '2004-02-29'],
  ['2003-02', '2003-02-01', '2003-02-28'],
  ['2000-02', '2000-02-01', '2000-02-29'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['2004-04', '2004-04-01', '2004-04-30'],
  ['2004-10', '2004-10-01', '2004-10-31'],
  ['2004-12', '2004-12-01', '2004-12-31'],
  ['2004', '2004-01-01', '2004-12-31'],
  ['2000-05/2000-09', '2000-05-01', '2000-09-30'],
  ['2000-11/2001-02', '2000-11-01', '2001-02-28'],
  ['1999/2000', '1999-01-01', '2000-12-31'],
];

for (const [date, first, last] of STRETCHES)
  test(`${date} is the days from ${first} to ${last}`, () => {
    const days = dayRange(date);
    assert.deepEqual([toIsoDate(days.first), toIsoDate(days.last)], [first, last]);
  });

test('days are counted from the first of January 1970', () => {
  assert.deepEqual(dayRange('1970-01-01'), { first: 0, last: 0 });
  assert.deepEqual(dayRange('1970-02'), { first: 31, last: 58 });
});

const BETWEEN: readonly [a: string, b: string, days: number][] = [
  ['2004-10-26', '2004-10-26', 0],
  ['2004-10-26', '2004-10-27', 1],
  ['2004-10-01', '2004-10', 0],
  ['2004-10-31', '2004-10', 0],
  ['2004-09-30', '2004-10', 1],
  ['2004-11-01', '2004-10', 1],
  ['2004-10', '2004-10', 0],
  ['2004-10', '2004-12', 31],
  ['2004-12-31', '2005', 1],
  ['2004-12', '2005-01', 1],
  ['2000-10-01', '2000-05/2000-09', 1],
  ['2000-09-30', '2000-05/2000-09', 0],
];

for (const [a, b, days] of BETWEEN)
  test(`between ${a} and ${b} lie ${days} days, either way round`, () =>
    assert.deepEqual([daysBetween(a, b), daysBetween(b, a)], [days, days]));

test('a month counts as its middle, and leaves half of its days open on either side', () => {
  const first = dayRange('2004-09-01').first;
  assert.deepEqual(toFixedPoint({ number: 1, date: '2004-09' }), {
    number: 1,
    date: '2004-09',
    day: first + 14.5,
    uncertainty: 14.5,
  });
  assert.deepEqual(toFixedPoint({ number: 1, date: '2004-10' }).uncertainty, 15);
  assert.deepEqual(toFixedPoint({ number: 1, date: '2004-10-26' }).uncertainty, 0);
});

describe('a calendar with a date known to its month', () => {
  // Number 2 came out in some week of October, between two numbers that are known to the day.
  const calendar = buildCalendar({ dateTolerance: 35 }, [
    { number: 1, date: '2004-09-21' },
    { number: 2, date: '2004-10' },
    { number: 3, date: '2004-11-16' },
  ]);
  const NUMBERS: readonly [date: string, printed: readonly number[], possible: readonly number[]][] = [
    ['2004-10', [2], []],
    ['2004', [1, 2, 3], []],
    ['2004-10-01', [], [2]],
    ['2004-10-31', [], [2]],
    ['2004-09-30', [], []],
    ['2004-11-01', [], []],
    ['2004-11', [3], []],
    ['2004-11-16', [3], []],
  ];
  for (const [date, printed, possible] of NUMBERS)
    test(`prints ${JSON.stringify(printed)} for ${date}, and ${JSON.stringify(possible)} may be of it`, () =>
      assert.deepEqual(numbersOn(calendar, date), { printed, possible }));

  test('gives the month as it was printed, out by half a month at most', () =>
    assert.deepEqual(dateOf(calendar, 2), { date: '2004-10', kind: 'printed', errorDays: 15 }));

  test('finds the month for each of its days, and the nearest number for a day beside it', () => {
    const near = (date: string) => numbersNear(calendar, date).map(({ number, days }) => [number, days]);
    assert.deepEqual(near('2004-10-01'), [[2, 0]]);
    assert.deepEqual(near('2004-10-31'), [[2, 0]]);
    assert.deepEqual(near('2004-11-01'), [[2, 1]]);
    assert.deepEqual(near('2004-09-29'), [[2, 2]]);
  });

  test('works out the numbers between two months from the middles of both', () => {
    const months = buildCalendar({ dateTolerance: 35 }, [
      { number: 1, date: '2003-01' },
      { number: 3, date: '2003-03' },
    ]);
    // 16 January and 16 March 2003 are 59 days apart.
    assert.equal(dateOf(months, 2)?.date, '2003-02-15');
  });

  test('takes a month of 31 days for a fine date, and bends the line by it', () => {
    // The middle of October is the 16th; number 4 lies halfway from there to the end of the year.
    const points = [
      { number: 1, date: '2004-01-01' },
      { number: 3, date: '2004-10' },
      { number: 5, date: '2004-12-31' },
    ];
    const bent = dateOf(buildCalendar({ dateTolerance: 365 }, points), 4)?.date;
    const straight = dateOf(buildCalendar({ dateTolerance: 365 }, points.toSpliced(1, 1)), 4)?.date;
    assert.deepEqual([bent, straight], ['2004-11-23', '2004-10-01']);
  });
});
