import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonBytes, truncateToSentences } from '../../src/algorithms/sentences.ts';
import {
  MAX_BYTES,
  previewIssue,
  previewParagraph,
  previewWork,
} from '../../src/archive/citation/preview.ts';
import { asSeriesId, essayId, issueId } from '../../src/archive/schema/id.ts';
import { makeArchive } from '../factories/make-archive.ts';

const bulletin = asSeriesId('bulletin');

/** The preview of bulletin 3, which holds what is given. */
function previewOf(words: string, more: Record<string, string> = {}) {
  const { archive } = makeArchive({
    calendar: { 1: '1990-01-02', 40: '1990-10-02' },
    essays: { 'bulletin/3/on-rope': words, ...more },
  });
  const issue = archive.issues.get(issueId(bulletin, 3));
  const essay = archive.essays.get(essayId(bulletin, 3, 'on-rope'));
  assert.ok(issue !== undefined && essay !== undefined);
  return { archive, essay, preview: previewIssue(archive, issue) };
}

test('the preview of an issue has its essay’s title, date and opening words, and how many essays cite it', () => {
  const { preview } = previewOf('title: On rope\ndate: "1990-01-16"\n---\nRope holds. It frays.', {
    'bulletin/9/on-glue': 'As before (BB No 3), and again (BB No 3).',
  });
  assert.deepEqual(preview, {
    name: 'BB 3',
    date: '16 January 1990',
    held: true,
    title: 'On rope',
    words: 'Rope holds. It frays.',
    lang: 'en',
    citedBy: 1,
  });
});

test('the preview of several essays names them', () => {
  const { preview } = previewOf('title: On rope\n---\nRope.', {
    'bulletin/3/on-twine': 'title: On twine\n---\nTwine.',
  });
  assert.deepEqual([preview.title, preview.words], ['2 essays', 'On rope. On twine']);
});

test('the preview of what is not held says so and quotes nothing', () => {
  const { archive } = previewOf('See BB No 4.');
  const issue = archive.issues.get(issueId(bulletin, 4));
  const preview = issue && previewIssue(archive, issue);
  assert.deepEqual([preview?.held, preview?.words, preview?.citedBy], [false, null, 1]);
});

test('the preview of a work that is no issue has its title', () => {
  const { archive } = previewOf('Rope.');
  const work = { series: bulletin, id: 'book-2', title: 'Book 2', issue: null, date: null };
  assert.equal(previewWork(archive, work).title, 'Book 2');
});

test('the preview of a paragraph has its words', () => {
  const { archive, essay } = previewOf('Rope.\n\nKnots are *tied*.');
  assert.equal(previewParagraph(archive, essay, 'p2')?.name, 'BB 3, ¶ 2');
  assert.equal(previewParagraph(archive, essay, 'p2')?.words, 'Knots are tied.');
  assert.equal(previewParagraph(archive, essay, 'p9'), null);
});

test('no preview takes more than 2 kB, whatever the text is', () => {
  const texts = [
    'Rope holds well in the rain. '.repeat(500),
    'a '.repeat(5000),
    'a'.repeat(9000),
    '繩子很結實。'.repeat(800),
    '𝔘'.repeat(4000),
    '"\\'.repeat(4000),
  ];
  for (const text of texts) {
    const { preview, archive, essay } = previewOf(
      `title: ${JSON.stringify(text.slice(0, 3000))}\n---\nx ${text}`,
    );
    const paragraph = previewParagraph(archive, essay, 'p1');
    for (const one of [preview, paragraph])
      assert.ok(jsonBytes(one) <= MAX_BYTES, `${jsonBytes(one)} bytes of ${text.slice(0, 10)}`);
  }
});

test('a text is cut at a sentence; a sentence that is too long, at a word', () => {
  const room = { words: 6, bytes: 200 };
  assert.equal(
    truncateToSentences('One two three. Four five. Six seven.', room, 'en'),
    'One two three. Four five.',
  );
  assert.equal(
    truncateToSentences('One two three four five six seven eight.', room, 'en'),
    'One two three four five six …',
  );
  assert.equal(truncateToSentences('One\n  two.', room, 'en'), 'One two.');
  assert.equal(truncateToSentences('x'.repeat(900), { words: 6, bytes: 50 }, 'en'), '…');
});
