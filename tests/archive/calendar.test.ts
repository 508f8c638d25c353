/** The calendar of the review, from its 65 known dates, and calendars made to be wrong in known places. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { daysBetween } from '../../src/algorithms/dates.ts';
import { buildCalendar, dateOf, numbersNear, numbersOn } from '../../src/archive/calendar/calendar.ts';
import type { CalendarPoint } from '../../src/archive/calendar/types.ts';
import { epsr, epsrCalendar, KNOWN_POINTS } from './citation/epsr.ts';

const dayOf = (iso: string): number => Date.parse(iso) / 86_400_000;
const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** A fortnightly: number 1 on 1 January 2000. */
const fortnightly = (from: number, to: number): CalendarPoint[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    number: from + index,
    date: isoOf(dayOf('2000-01-01') + 14 * (from + index - 1)),
  }));

describe('the calendar of the review', () => {
  test('trusts all of its 65 known dates', () => {
    assert.equal(epsrCalendar.points.length, 65);
    assert.deepEqual(epsrCalendar.rejected, []);
    assert.deepEqual(epsrCalendar.run, { lowest: 450, highest: 1669 });
  });

  test('gives a known number its printed date', () => {
    assert.deepEqual(dateOf(epsrCalendar, 1254), { date: '2004-10-26', kind: 'printed', errorDays: 0 });
  });

  test('works out a number between two known ones', () => {
    assert.deepEqual(dateOf(epsrCalendar, 1128), { date: '2002-03-25', kind: 'worked-out', errorDays: 27 });
    assert.equal(dateOf(epsrCalendar, 1227)?.date, '2004-03-31');
    assert.deepEqual(dateOf(epsrCalendar, 1298), { date: '2006-08-24', kind: 'worked-out', errorDays: 19 });
  });

  test('says nothing of numbers before the first known and after the last', () => {
    assert.equal(dateOf(epsrCalendar, 449), null);
    assert.equal(dateOf(epsrCalendar, 1670), null);
  });

  test('is never out by more than 27 days where a known date is left out', () => {
    assert.equal(Math.round(epsrCalendar.error ?? 0), 27);
    for (const [index, { number, date }] of KNOWN_POINTS.entries()) {
      if (index === 0 || index === KNOWN_POINTS.length - 1) continue;
      const rest = buildCalendar(epsr, KNOWN_POINTS.toSpliced(index, 1));
      const worked = dateOf(rest, number);
      assert.equal(worked?.kind, 'worked-out');
      assert.ok(worked !== null && daysBetween(worked.date, date) <= 27, `${number}`);
    }
  });

  test('finds the number that a date fits', () => {
    assert.deepEqual(
      numbersNear(epsrCalendar, '2002-10-19').map(({ number, days }) => [number, days]),
      [[1155, 3]],
    );
    assert.deepEqual(numbersNear(epsrCalendar, '2004-10-26'), [
      { number: 1254, date: '2004-10-26', kind: 'printed', errorDays: 0, days: 0 },
    ]);
    assert.deepEqual(numbersNear(epsrCalendar, '1980-01-01'), []);
    assert.deepEqual(numbersNear(epsrCalendar, '2030-01-01'), []);
  });

  test('finds all the numbers of a month', () => {
    assert.deepEqual(
      numbersNear(epsrCalendar, '2004-11').map(({ number }) => number),
      [1255, 1256, 1257],
    );
  });

  test('finds the numbers of the month in which it ends', () => {
    assert.deepEqual(
      numbersNear(epsrCalendar, '2026-02').map(({ number }) => number),
      [1669],
    );
  });

  test('knows which numbers can be of a date', () => {
    assert.deepEqual(numbersOn(epsrCalendar, '2004-10-26'), { printed: [1254], possible: [] });
    // 1254 and 1255 are known, and no number lies between them.
    assert.deepEqual(numbersOn(epsrCalendar, '2004-10-28'), { printed: [], possible: [] });
    assert.deepEqual(numbersOn(epsrCalendar, '2006-08-20'), { printed: [], possible: [1298] });
    assert.deepEqual(numbersOn(epsrCalendar, '1998-11-03'), {
      printed: [],
      possible: [958, 959, 960, 961, 962, 963, 964],
    });
  });
});

describe('a point that is wrong', () => {
  test('is rejected where it breaks the order of the others', () => {
    const points = KNOWN_POINTS.map((point) =>
      point.number === 1204 ? { number: 1204, date: '2005-10-14' } : point,
    );
    const calendar = buildCalendar(epsr, points);
    assert.deepEqual(calendar.rejected, [
      { number: 1204, date: '2005-10-14', reason: 'it breaks the order of the other dates' },
    ]);
    assert.deepEqual(
      [dateOf(calendar, 1204)?.kind, dateOf(calendar, 1204)?.date.slice(0, 7)],
      ['worked-out', '2003-10'],
    );
  });

  test('is rejected where its neighbours miss it by more than the tolerance', () => {
    const points = KNOWN_POINTS.map((point) =>
      point.number === 1400 ? { number: 1400, date: '2012-03-31' } : point,
    );
    const calendar = buildCalendar(epsr, points);
    assert.deepEqual(
      calendar.rejected.map(({ number, date }) => [number, date]),
      [[1400, '2012-03-31']],
    );
  });

  const interior = fc.integer({ min: 1, max: KNOWN_POINTS.length - 2 });
  const slipBy = (least: number, most: number): fc.Arbitrary<number> =>
    fc.integer({ min: least, max: most }).chain((days) => fc.constantFrom(days, -days));
  const rejectedWith = (index: number, days: number): (number | undefined)[] => {
    const slipped = ({ number, date }: CalendarPoint) => ({ number, date: isoOf(dayOf(date) + days) });
    const points = KNOWN_POINTS.map((point, at) => (at === index ? slipped(point) : point));
    return buildCalendar(epsr, points).rejected.map(({ number }) => number);
  };

  test('is rejected, and no other, where it is wrong by two years and more', () => {
    fc.assert(
      fc.property(interior, slipBy(730, 4000), (index, days) => {
        assert.deepEqual(rejectedWith(index, days), [KNOWN_POINTS[index]?.number]);
      }),
      { numRuns: 300 },
    );
  });

  test('is found in nine cases of ten where it is wrong by a hundred days', () => {
    const cases = KNOWN_POINTS.slice(1, -1).flatMap((_, index) =>
      [100, -100].map((days) => [index + 1, days] as const),
    );
    const found = cases.filter(([index, days]) =>
      rejectedWith(index, days).includes(KNOWN_POINTS[index]?.number),
    );
    assert.ok(found.length / cases.length > 0.9, `${found.length} of ${cases.length}`);
  });

  test('is not seen where few dates are known, and all of them are right', () => {
    for (let step = 2; step <= 6; step++)
      for (let from = 0; from < step; from++) {
        const few = KNOWN_POINTS.filter((_, index) => index % step === from);
        assert.deepEqual(buildCalendar(epsr, few).rejected, [], `every ${step}th from ${from}`);
        const most = KNOWN_POINTS.filter((_, index) => index % step !== from);
        assert.deepEqual(buildCalendar(epsr, most).rejected, [], `all but every ${step}th from ${from}`);
      }
  });

  test('with another date for a number that has one is rejected, the one given first kept', () => {
    const calendar = buildCalendar(epsr, [...KNOWN_POINTS, { number: 1254, date: '2004-10-27' }]);
    assert.deepEqual(calendar.rejected, [
      { number: 1254, date: '2004-10-27', reason: 'the number has another date, 2004-10-26' },
    ]);
    assert.equal(dateOf(calendar, 1254)?.date, '2004-10-26');
  });

  test('is none where many are off: the series is irregular, and only the order counts', () => {
    const irregular = [1, 300, 310, 900, 905, 1500, 1510, 2100, 2110, 2700, 2800, 3000].map((day, index) => ({
      number: 10 * index + 1,
      date: isoOf(dayOf('2000-01-01') + day),
    }));
    const calendar = buildCalendar({ dateTolerance: 35 }, irregular);
    assert.deepEqual(calendar.rejected, []);
    const disordered = buildCalendar({ dateTolerance: 35 }, [
      ...irregular,
      { number: 15, date: '1999-01-01' },
    ]);
    assert.deepEqual(
      disordered.rejected.map(({ number }) => number),
      [15],
    );
  });
});

describe('a calendar', () => {
  test('of nothing knows nothing, and no end of the run', () => {
    const empty = buildCalendar(epsr, []);
    assert.equal(empty.run, null);
    assert.equal(dateOf(empty, 1), null);
    assert.deepEqual(numbersNear(empty, '2004-10-26'), []);
    assert.deepEqual(numbersOn(empty, '2004-10-26'), { printed: [], possible: [] });
  });

  test('of one point knows that one', () => {
    const one = buildCalendar(epsr, [{ number: 7, date: '2004-10-26' }]);
    assert.equal(dateOf(one, 7)?.kind, 'printed');
    assert.equal(dateOf(one, 8), null);
    assert.deepEqual(
      numbersNear(one, '2004-10-26').map(({ number }) => number),
      [7],
    );
    assert.deepEqual(numbersOn(one, '2004-10-26'), { printed: [7], possible: [] });
  });

  test('of held issues alone knows their dates, but not where the run ends', () => {
    const held = buildCalendar(epsr, [], fortnightly(1, 3));
    assert.equal(held.run, null);
    assert.equal(dateOf(held, 2)?.kind, 'printed');
    assert.deepEqual(buildCalendar(epsr, fortnightly(1, 3), fortnightly(5, 5)).run, {
      lowest: 1,
      highest: 5,
    });
  });

  test('keeps a date known to its month, and counts from the middle of it', () => {
    const points = [...fortnightly(1, 10), { number: 20, date: '2000-09' }, ...fortnightly(30, 40)];
    const calendar = buildCalendar(epsr, points);
    assert.deepEqual(calendar.rejected, []);
    assert.deepEqual(dateOf(calendar, 20), { date: '2000-09', kind: 'printed', errorDays: 14 });
    assert.deepEqual(numbersOn(calendar, '2000-09-23').printed, []);
    assert.ok(numbersOn(calendar, '2000-09-23').possible.includes(20));
    assert.deepEqual(numbersOn(calendar, '2000-09').printed, [20]);
    assert.ok(daysBetween(dateOf(calendar, 21)?.date ?? '', '2000-10-07') <= 10);
  });

  test('is not bent by a date known to its year', () => {
    const points = [...fortnightly(1, 10), { number: 20, date: '2000' }, ...fortnightly(30, 40)];
    const calendar = buildCalendar(epsr, points);
    assert.equal(dateOf(calendar, 20)?.date, '2000');
    assert.equal(dateOf(calendar, 21)?.date, isoOf(dayOf('2000-01-01') + 14 * 20));
  });

  test('sets a year aside that the other dates contradict', () => {
    const points = [...fortnightly(1, 10), { number: 20, date: '2002' }, ...fortnightly(30, 40)];
    assert.deepEqual(
      buildCalendar(epsr, points).rejected.map(({ number, date }) => [number, date]),
      [[20, '2002']],
    );
  });

  test('takes the finer of two dates that agree', () => {
    const calendar = buildCalendar(epsr, [{ number: 5, date: '2000-03' }], fortnightly(1, 10));
    assert.deepEqual([dateOf(calendar, 5)?.date, calendar.rejected.length], ['2000-03', 1]);
    const agreed = buildCalendar(epsr, [{ number: 5, date: '2000-02' }], fortnightly(1, 10));
    assert.deepEqual([dateOf(agreed, 5)?.date, agreed.rejected.length], ['2000-02-26', 0]);
  });

  test('gives back the number whose date it works out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 450, max: 1669 }), (number) => {
        const worked = dateOf(epsrCalendar, number);
        assert.ok(worked !== null);
        assert.ok(numbersNear(epsrCalendar, worked.date).some((near) => near.number === number));
        const { printed, possible } = numbersOn(epsrCalendar, worked.date);
        assert.ok([...printed, ...possible].includes(number));
      }),
    );
  });
});
