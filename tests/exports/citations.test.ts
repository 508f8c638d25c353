import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCsv } from '../../src/algorithms/csv.ts';
import { jsonLines } from '../../src/algorithms/json-lines.ts';
import { citationLines, citationsCsv } from '../../src/exports/citation-rows.ts';
import { citationsGraphml } from '../../src/exports/graphml.ts';
import { makeArchive } from '../factories/make-archive.ts';

const { archive } = makeArchive({
  calendar: { 1: '1990-01-02', 40: '1990-10-02' },
  essays: {
    'bulletin/3/on-rope': 'date: "1990-01-16"\n---\nRope & "twine".',
    'bulletin/9/on-glue': 'As <b>before</b>, "glue" (BB No 3 16-01-90). And BB No 4. And BB No 400.',
  },
});
const lines = citationLines(archive);

test('citations.jsonl holds one object a line, as the contract says', () => {
  const [first, second, third] = jsonLines(lines)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(first, {
    from: { essay: 'bulletin/9/on-glue', paragraph: 'p1' },
    printed: '(BB No 3 16-01-90)',
    form: 'number-date',
    date: '1990-01-16',
    to: { series: 'bulletin', number: 3, work: null, essay: 'bulletin/3/on-rope', paragraph: null },
    resolution: 'resolved',
    held: true,
    via: false,
    marks: [],
    passage: 'As before, "glue" (BB No 3 16-01-90). And BB No 4. And BB No 400.',
  });
  assert.deepEqual([second.held, second.to.essay], [false, null]);
  assert.deepEqual([third.resolution, third.to, third.held], ['unknown', null, null]);
});

test('citations.csv has the same rows, with what a spreadsheet would calculate made harmless', () => {
  const csv = citationsCsv(lines);
  assert.equal(csv.split('\r\n').length, lines.length + 2);
  assert.match(csv, /"As before, ""glue"" \(BB No 3 16-01-90\)\./);
  assert.equal(
    toCsv(['a'], [['=1+1'], ['-2'], [-2], ['@x'], ['plain']]),
    "\uFEFFa\r\n'=1+1\r\n'-2\r\n-2\r\n'@x\r\nplain\r\n",
  );
});

test('citations.graphml joins issues by weighted edges', () => {
  const graphml = citationsGraphml(archive, lines);
  assert.match(graphml, /<node id="bulletin\/3"><data key="label">BB 3<\/data>/);
  assert.match(graphml, /source="bulletin\/9" target="bulletin\/3"><data key="weight">1</);
  assert.doesNotMatch(graphml, /bulletin\/400/);
});

test('a citation that names a paragraph has it among what it leads to', () => {
  const named = makeArchive({
    calendar: { 1: '1990-01-02' },
    essays: { 'bulletin/3/on-rope': 'Rope.', 'bulletin/9/on-glue': 'As before (BB No 3, ¶ 1).' },
  });
  assert.deepEqual(citationLines(named.archive)[0]?.to, {
    series: 'bulletin',
    number: 3,
    work: null,
    essay: 'bulletin/3/on-rope',
    paragraph: 'p1',
  });
});
