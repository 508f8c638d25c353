import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildIssueGrid, type IssueGridCell } from '../../src/archive/issue-grid.ts';
import { asSeriesId } from '../../src/archive/schema/id.ts';
import { type MadeArchive, makeArchive } from '../factories/make-archive.ts';

const bulletin = asSeriesId('bulletin');

/** The wall of a made bulletin, its handbook (an issue of its own) left out. */
function wallOf(made: MadeArchive, settings: Record<string, unknown> = {}) {
  const { archive } = makeArchive({
    ...made,
    series: { bulletin: { title: 'The Bulletin', abbreviation: 'BB', numberWords: ['No'], ...settings } },
  });
  const series = archive.series.get(bulletin);
  assert.ok(series !== undefined);
  return buildIssueGrid(series);
}

const shown = (cells: readonly IssueGridCell[]): string =>
  cells
    .map((cell) => (cell.kind === 'gap' ? `${cell.from}…${cell.to}` : `${cell.number} ${cell.state}`))
    .join(', ');

test('years stand newest first, and the numbers of a year in the order of the run', () => {
  const wall = wallOf({ calendar: { 1: '1989-12-30', 2: '1990-01-06', 3: '1990-01-13' } });
  assert.deepEqual(
    wall.map(({ year, cells }) => [year, shown(cells)]),
    [
      [1990, '2 calendar, 3 calendar'],
      [1989, '1 calendar'],
    ],
  );
});

test('a number is held, cited, on record, or known by its place alone', () => {
  const [year] = wallOf(
    {
      calendar: { 1: '1990-01-02', 5: '1990-01-30' },
      essays: { 'bulletin/5/on-rope': 'date: "1990-01-30"\n---\nAs before (BB No 3).' },
    },
    { continuous: true },
  );
  assert.equal(shown(year?.cells ?? []), '1 calendar, 2 number, 3 cited, 4 number, 5 held');
  assert.deepEqual([year?.held, year?.numbers], [1, 5]);
});

test('numbers between known ones are not shown where the run has holes', () => {
  const [year] = wallOf({ calendar: { 1: '1990-01-02', 5: '1990-01-30' } });
  assert.equal(shown(year?.cells ?? []), '1 calendar, 5 calendar');
});

test('many numbers of which nothing is known are one gap, in the year in which it begins', () => {
  const wall = wallOf({ calendar: { 1: '1990-01-02', 5000: '2090-01-02' } }, { continuous: true });
  assert.deepEqual(
    wall.map(({ year, cells, numbers }) => [year, shown(cells), numbers]),
    [
      [2090, '5000 calendar', 1],
      [1990, '1 calendar, 2…4999', 1],
    ],
  );
});

test('a daily of which little is known has gaps and no year of three hundred cells', () => {
  const wall = wallOf({ calendar: { 1: '1990-01-01', 365: '1990-12-31' } }, { continuous: true });
  assert.deepEqual(
    wall.map(({ cells }) => shown(cells)),
    ['1 calendar, 2…364, 365 calendar'],
  );
});

test('a number without a date stands last, in no year', () => {
  const wall = wallOf({
    calendar: { 10: '1990-01-02', 11: '1990-01-09' },
    essays: { 'bulletin/11/on-rope': 'date: "1990-01-09"\n---\nAs before (BB No 3).' },
  });
  assert.deepEqual(
    wall.map(({ year, cells }) => [year, shown(cells)]),
    [
      [1990, '10 calendar, 11 held'],
      [null, '3 cited'],
    ],
  );
});

test('a series without issues has no wall', () => {
  assert.deepEqual(wallOf({}), []);
});
