import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonLines } from '../../src/algorithms/json-lines.ts';
import { quotationLines, reuseLines } from '../../src/exports/quotation-rows.ts';
import { makeArchive } from '../factories/make-archive.ts';

const ROPE =
  'A good rope is made of hemp that was cut late and dried slowly by two people who know each other well, and it is laid on a dry day.';
const { archive } = makeArchive({
  calendar: { 1: '1990-01-02', 40: '1990-10-02' },
  essays: {
    'bulletin/3/on-rope': `date: "1990-01-16"\n---\nWords before.\n\n${ROPE}`,
    'bulletin/9/on-glue': `As before (BB No 3):\n\n> ${ROPE.replace('late', 'early')}\n\nThis Trade Paper piece says:\n\n> Hemp fell by two pence on the news.`,
    'bulletin/12/again': `date: "1991-01-05"\n---\nOnce more. ${ROPE}`,
  },
});

test('quotations.jsonl holds one object a line, as the contract says', () => {
  const [first, second, ...others] = jsonLines(quotationLines(archive))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(first, {
    from: { essay: 'bulletin/9/on-glue', paragraph: 'p2' },
    text: ROPE.replace('late', 'early'),
    source: null,
    to: { essay: 'bulletin/3/on-rope', paragraph: 'p2' },
    also: [{ essay: 'bulletin/12/again', paragraph: 'p1' }],
    verdict: 'altered',
    similarity: 0.967,
    changes: [{ kind: 'changed', printed: 'early', source: 'late' }],
    kind: 'set-off',
    depth: 1,
    words: 30,
    cited: { series: 'bulletin', number: 3, work: null },
    elsewhere: false,
  });
  assert.equal(second.verdict, 'outside');
  assert.equal(second.source, 'trade-paper');
  assert.equal(second.to, null);
  assert.deepEqual(others, []);
});

test('reuses.jsonl says where words were printed again, and where they stood first', () => {
  assert.deepEqual(reuseLines(archive), [
    {
      from: { essay: 'bulletin/12/again', paragraph: 'p1' },
      to: { essay: 'bulletin/3/on-rope', paragraph: 'p2' },
      words: 30,
    },
  ]);
});
