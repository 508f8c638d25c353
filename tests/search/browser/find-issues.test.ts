import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findIssues, mayBeNumber } from '../../../src/search/browser/find-issues.ts';
import type { ListedSeries } from '../../../src/search/issue-list.ts';

const LIST: ListedSeries[] = [
  {
    id: 'notes',
    label: 'Archive Notes',
    names: ['Archive Notes'],
    numberWords: [],
    issues: [[4, '9 November 2026', 1, 'the-slug']],
  },
  {
    id: 'epsr',
    label: 'EPSR',
    names: ['EPSR', 'Economic & Philosophic Science Review'],
    numberWords: ['No', 'No.', 'issue'],
    issues: [
      [4, '', 0],
      [1254, '26 October 2004', 2],
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
      findIssues(typed, LIST).map(({ name }) => name),
      ['EPSR 1254'],
    );
  });

for (const typed of ['Perspectives 1254', 'in 1254', '1255', 'EPSR', 'notes 1254', '"1254"'])
  test(`takes ${JSON.stringify(typed)} for words`, () => assert.deepEqual(findIssues(typed, LIST), []));

test('a number of several series offers each; one essay is led to at once', () => {
  assert.deepEqual(findIssues('4', LIST), [
    { name: 'Archive Notes 4', path: 'notes/4/the-slug/', date: '9 November 2026', held: true },
    { name: 'EPSR 4', path: 'epsr/4/', date: '', held: false },
  ]);
});
