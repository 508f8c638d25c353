import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citedBy } from '../../src/archive/citation/cited-by.ts';
import { citationsFromElsewhere } from '../../src/archive/citation/cites.ts';
import { asSeriesId, essayId, issueId } from '../../src/archive/schema/id.ts';
import { makeArchive } from '../factories/make-archive.ts';

const bulletin = asSeriesId('bulletin');
const calendar = { 1: '1990-01-02', 40: '1990-10-02' };

test('an issue that is cited has a page before its text arrives, and is not held', () => {
  const { archive } = makeArchive({
    calendar,
    essays: { 'bulletin/9/on-glue': 'As before (BB No 3 16-01-90).' },
  });
  const issue = archive.issues.get(issueId(bulletin, 3));
  assert.deepEqual([issue?.known, issue?.held, issue?.date?.kind], ['cited', false, 'worked-out']);
});

test('when the text of an issue arrives, what cited it leads there without a change to it', () => {
  const citing = { 'bulletin/9/on-glue': 'As before (BB No 3 16-01-90).' };
  const before = makeArchive({ calendar, essays: citing }).archive;
  const after = makeArchive({
    calendar,
    essays: { ...citing, 'bulletin/3/on-rope': 'date: "1990-01-16"\n---\nRope.' },
  }).archive;
  assert.deepEqual(
    [before, after].map(({ graph }) => graph.citations[0]?.held),
    [false, true],
  );
});

test('a citation within quoted words belongs to the quoted text', () => {
  const { archive } = makeArchive({
    calendar,
    essays: {
      'bulletin/9/on-glue': 'They wrote:\n\n> See BB No 3.\n\nAnd we (BB No 4).[^1]\n\n[^1]: BB No 5.',
    },
  });
  assert.deepEqual(
    archive.graph.citations.map(({ printed, via, paragraph }) => [printed?.number, via, paragraph]),
    [
      [3, true, 'p2'],
      [4, false, 'p3'],
      [5, false, 'n-1'],
    ],
  );
});

test('an entry of cites that has no place in the text stands in the record only', () => {
  const { archive } = makeArchive({
    calendar,
    essays: {
      'bulletin/9/on-glue':
        'cites:\n  - { series: bulletin, number: 3 }\n  - { series: bulletin, number: 4 }\n  - { series: bulletin, work: handbook }\n---\nAs before (BB No 3, BB Binders’ Handbook).',
    },
  });
  const only = archive.graph.citations.filter(({ paragraph }) => paragraph === null);
  assert.deepEqual(
    only.map(({ resolution }) =>
      resolution.kind === 'resolved' ? (resolution.target.number ?? resolution.target.work) : null,
    ),
    [4],
  );
});

test('a keeper’s reading settles a citation, with its grounds', () => {
  const { archive } = makeArchive({
    calendar,
    essays: { 'bulletin/9/on-glue': 'As before (BB No 33).' },
    readings: [
      {
        essay: 'bulletin/9/on-glue',
        printed: '(BB No 33)',
        means: { series: 'bulletin', number: 3 },
        grounds: 'A digit is doubled: the words stand in No 3.',
      },
    ],
  });
  const [citation] = archive.graph.citations;
  assert.equal(citation?.resolution.kind === 'resolved' && citation.resolution.target.number, 3);
});

test('cited by gives every passage, newest essay first, and shows overlapping ones once', () => {
  const { archive } = makeArchive({
    calendar,
    essays: {
      'bulletin/9/on-glue':
        'date: "1990-03-01"\n---\nGlue keeps (BB No 3). It kept before too (BB No 3).\n\nAgain BB No 3.',
      'bulletin/10/on-rope': 'date: "1990-03-08"\n---\nRope, as BB No 3 has it.',
    },
  });
  const groups = citedBy(archive, archive.graph.citing(bulletin, 3));
  assert.deepEqual(
    groups.map(({ essay, passages }) => [essay.number, passages.map(({ paragraph }) => paragraph)]),
    [
      [10, ['p1']],
      [9, ['p1', 'p2']],
    ],
  );
  assert.equal(groups[0]?.passages[0]?.passage?.before, 'Rope, as ');
});

test('a citation that names a paragraph leads to it, and the paragraph knows who cites it', () => {
  const { archive } = makeArchive({
    calendar,
    essays: {
      'bulletin/3/on-rope': 'Rope.\n\nKnots.',
      'bulletin/9/on-glue': 'As before (BB No 3, ¶ 2), and not there (BB No 3, ¶ 7).',
    },
  });
  const rope = essayId(bulletin, 3, 'on-rope');
  assert.deepEqual(
    archive.graph.citations.map(({ locatedTarget }) => locatedTarget),
    [
      { essay: rope, paragraph: 'p2' },
      { essay: rope, paragraph: null },
    ],
  );
  assert.equal(archive.graph.citingParagraph(rope, 'p2').length, 1);
  assert.deepEqual(archive.graph.citedParagraphs, [{ essay: rope, paragraph: 'p2' }]);
});

test('of two essays in an issue, the one that has the paragraph is meant; if both have it, neither is', () => {
  const { archive } = makeArchive({
    calendar,
    essays: {
      'bulletin/3/on-knots': 'Knots.',
      'bulletin/3/on-rope': 'Rope.\n\nTwine.',
      'bulletin/9/on-glue': 'As before (BB No 3, ¶ 2), and (BB No 3, ¶ 1), and (BB No 3).',
    },
  });
  assert.deepEqual(
    archive.graph.citations.map(({ locatedTarget }) => locatedTarget?.essay ?? null),
    [essayId(bulletin, 3, 'on-rope'), null, null],
  );
});

test('what the only essay of an issue says of its own number is no citation of it by another', () => {
  const { archive } = makeArchive({
    calendar,
    essays: { 'bulletin/3/on-rope': 'As said here (BB No 3).', 'bulletin/9/on-glue': 'See BB No 3.' },
  });
  const issue = archive.issues.get(issueId(bulletin, 3));
  assert.deepEqual(issue && citationsFromElsewhere(archive, issue).map(({ essay }) => essay), [
    'bulletin/9/on-glue',
  ]);
});
