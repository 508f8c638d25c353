import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seriesSchema } from '../../../src/archive/schema/series.ts';
import { findCited } from '../../../src/search/browser/find-cited.ts';
import { findIssues, mayBeNumber } from '../../../src/search/browser/find-issues.ts';
import type { ListedIssue, ListedSeries } from '../../../src/search/issue-list.ts';

const LIST: ListedSeries[] = [
  {
    id: 'notes',
    label: 'Archive Notes',
    record: seriesSchema.parse({ title: 'Archive Notes' }),
    issues: [[4, '2026-11-09', 1, 'the-slug']],
  },
  {
    id: 'epsr',
    label: 'EPSR',
    record: seriesSchema.parse({
      title: 'Economic & Philosophic Science Review',
      abbreviation: 'EPSR',
      numberWords: ['No', 'No.', 'issue'],
      centuryFrom: 1979,
      works: [
        { id: 'perspectives-2002', title: 'Perspectives 2002', printed: ['Perspectives 2002'], issue: 1118 },
        { id: 'handbook', title: 'Handbook', printed: ['Handbook 1990'] },
      ],
    }),
    issues: [
      [4, '', 0],
      [1118, '~2002-01-08', 0],
      [1254, '2004-10-26', 2],
    ],
  },
];

const NAMING = [
  '1254',
  '1254.',
  'EPSR 1254',
  'epsr no. 1254',
  'No 1254',
  'issue 1254',
  'Economic & Philosophic Science Review 1254',
];

for (const typed of NAMING)
  test(`takes ${JSON.stringify(typed)} for an issue`, () => {
    assert.ok(mayBeNumber(typed));
    assert.deepEqual(
      findIssues(typed, LIST).issues.map(({ name }) => name),
      ['EPSR 1254'],
    );
  });

for (const typed of ['Perspectives 1254', 'in 1254', '1255', 'EPSR', 'notes 1254', '"1254"'])
  test(`takes ${JSON.stringify(typed)} for words`, () =>
    assert.deepEqual(findIssues(typed, LIST), { issues: [], remarks: [] }));

test('a number of several series offers each; one essay is led to at once', () => {
  assert.deepEqual(findIssues('4', LIST).issues, [
    { name: 'Archive Notes 4', path: 'notes/4/the-slug/', date: '9 November 2026', held: true },
    { name: 'EPSR 4', path: 'epsr/4/', date: '', held: false },
  ]);
});

const CITED: readonly [typed: string, name: string][] = [
  ['No 1254 26-10-04', 'EPSR 1254'],
  ['EPSR (No 1254 26-10-04)', 'EPSR 1254'],
  ['EPSR 1254 26-10-04', 'EPSR 1254'],
  ['EPSR 26 October 2004', 'EPSR 1254'],
  ['26-10-04', 'EPSR 1254'],
  ['Perspectives 2002', 'EPSR 1118'],
  ['Handbook 1990', 'Handbook'],
];

for (const [typed, name] of CITED)
  test(`reads ${JSON.stringify(typed)} as a citation of ${name}`, () =>
    assert.deepEqual(
      findCited(typed, LIST).issues.map(({ name: offered }) => offered),
      [name],
    ));

for (const typed of ['No 9999 26-10-04', 'wages in 2004', 'EPSR 1254 on rope', '27-10-04'])
  test(`reads no citation in ${JSON.stringify(typed)}`, () =>
    assert.deepEqual(findCited(typed, LIST).issues, []));

test('a date that was worked out is said to be about', () =>
  assert.equal(findCited('EPSR 1118 8-1-02', LIST).issues[0]?.date, 'about 8 January 2002'));

test('a number outside the known run of the series that is named is said to be so', () => {
  const outside = {
    issues: [],
    remarks: ['EPSR 9999 lies outside the known run, which goes from 4 to 1254.'],
  };
  assert.deepEqual(findIssues('EPSR 9999', LIST), outside);
  assert.deepEqual(findCited('EPSR (No 9999)', LIST), outside);
  assert.deepEqual(findIssues('9999', LIST).remarks, []);
  assert.deepEqual(findCited('EPSR No 1200 26-10-04', LIST).remarks, [
    'EPSR 1200 is not in the known run, which goes from 4 to 1254.',
  ]);
  assert.deepEqual(findCited('9999', LIST).remarks, []);
});

test('a number with the date of another offers both, and says which date is whose', () => {
  const dates = ['2004-03-02', '2004-03-16', '2004-03-30', '2004-04-13', '2004-04-27'];
  const fortnightly = LIST.map((series) => ({
    ...series,
    issues: dates.map((date, at): ListedIssue => [at + 1, date, 0]),
  }));
  const { issues, remarks } = findCited('EPSR 1 27-4-04', fortnightly);
  assert.deepEqual(
    issues.map(({ name }) => name),
    ['EPSR 1', 'EPSR 5'],
  );
  assert.deepEqual(remarks, ['By the calendar EPSR 1 is of 2 March 2004; 27 April 2004 would be EPSR 5.']);
  assert.deepEqual(findCited('EPSR 2 9-4-04', fortnightly).remarks, []);
});
