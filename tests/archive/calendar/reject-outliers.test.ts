/** Which dates are rejected, at the bounds of every rule. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toIsoDate } from '../../../src/algorithms/dates.ts';
import { interpolationError, toFixedPoint } from '../../../src/archive/calendar/fixed-points.ts';
import {
  rejectContradicted,
  rejectOutliers,
  rejectOutOfOrder,
} from '../../../src/archive/calendar/reject-outliers.ts';
import type { CalendarPoint, RejectedPoint } from '../../../src/archive/calendar/types.ts';

const DISORDER = 'it breaks the order of the other dates';

function disorderOf(...points: readonly CalendarPoint[]): RejectedPoint[] {
  const rejected: RejectedPoint[] = [];
  rejectOutOfOrder(points.map(toFixedPoint), rejected);
  return rejected;
}

/** Every 200 days a number, the sixth so many days late. */
const spread = (count: number, late: number): CalendarPoint[] =>
  Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    date: toIsoDate(10_000 + 200 * index + (index === 5 ? late : 0)),
  }));

function outliersOf(points: readonly CalendarPoint[], tolerance = 35): RejectedPoint[] {
  const rejected: RejectedPoint[] = [];
  rejectOutliers(points.map(toFixedPoint), tolerance, rejected);
  return rejected;
}

test('two numbers of one day are in order, and two that stand the wrong way round are not', () => {
  const first = { number: 1, date: '2004-10-26' };
  assert.deepEqual(disorderOf(first, { number: 2, date: '2004-10-26' }), []);
  assert.deepEqual(disorderOf(first, { number: 2, date: '2004-10-25' }), [{ ...first, reason: DISORDER }]);
});

test('a month is in order with a day of it, and with the last day before it only if its number is higher', () => {
  const month = { number: 2, date: '2004-10' };
  assert.deepEqual(disorderOf(month, { number: 3, date: '2004-10-01' }), []);
  assert.deepEqual(disorderOf({ number: 1, date: '2004-09-30' }, month), []);
  assert.equal(disorderOf(month, { number: 3, date: '2004-09-30' }).length, 1);
});

test('a year that an earlier number or a later one contradicts is rejected', () => {
  const trusted = [
    { number: 10, date: '2004-10-26' },
    { number: 20, date: '2006-10-26' },
  ].map(toFixedPoint);
  const contradicted = (date: string): number[] => {
    const rejected: RejectedPoint[] = [];
    rejectContradicted([toFixedPoint({ number: 15, date })], trusted, rejected);
    return rejected.map(({ number }) => number);
  };
  assert.deepEqual(
    ['2003', '2004', '2005', '2006', '2007'].map((date) => contradicted(date).length),
    [1, 0, 0, 0, 1],
  );
});

test('neighbours miss a month by the days beyond half of it', () => {
  // The line passes on 30 September; the middle of October is 16 days later, and half of the month 15.
  const points = [
    { number: 1, date: '2004-09-20' },
    { number: 2, date: '2004-10' },
    { number: 3, date: '2004-10-10' },
  ];
  assert.equal(interpolationError(points.map(toFixedPoint), 1), 1);
  assert.equal(interpolationError(points.map(toFixedPoint), 0), 0);
});

test('a date that its neighbours miss is rejected with the days by which they do', () => {
  const [sixth] = spread(11, 120).slice(5);
  assert.deepEqual(outliersOf(spread(11, 120)), [
    { ...sixth, reason: 'the dates around it miss it by 120 days' },
  ]);
  assert.deepEqual(outliersOf(spread(11, 0)), []);
});

test('one date in ten may be wrong, and where more are the series is irregular', () => {
  assert.equal(outliersOf(spread(10, 120)).length, 1);
  assert.equal(outliersOf(spread(9, 120)).length, 0);
});

test('a change of pace by two and a half is no misprint, and by more it is', () => {
  // So late, the one gap is 200 + late days, and the next 200 - late: 2.5 times at 85.7 days.
  assert.equal(outliersOf(spread(11, 85)).length, 0);
  assert.equal(outliersOf(spread(11, 86)).length, 1);
  assert.equal(outliersOf(spread(11, 86), 86).length, 0);
});
