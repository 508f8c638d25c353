import assert from 'node:assert/strict';
import { test } from 'node:test';
import { truncate } from '../../src/algorithms/truncate.ts';
import { tableOfContents } from '../../src/archive/table-of-contents.ts';
import { makeArchive } from '../factories/make-archive.ts';

function contents(body: string) {
  const { archive } = makeArchive({
    essays: { 'bulletin/9/the-essay': body },
    calendar: { 1: '1990-01-01', 9: '1990-03-01' },
  });
  const [essay] = [...archive.essays.values()];
  assert.ok(essay !== undefined);
  return tableOfContents(essay, archive);
}

test('contents are the headings where there are some, each with the paragraph that it stands over', () => {
  assert.deepEqual(contents('One.\n\n## Rope\n\nTwo.\n\n### Hemp\n\nThree.\n\n> Four.'), [
    { kind: 'heading', anchor: 'h-rope', at: '2', words: 'Rope', depth: 0 },
    { kind: 'heading', anchor: 'h-hemp', at: '3', words: 'Hemp', depth: 1 },
  ]);
});

test('without headings they are the quotations and the citations, in the order of the text', () => {
  assert.deepEqual(
    contents('One (BB No 1).\n\nAs it said:\n\n> Two words.\n>\n> And more.\n\nFour.\n\n> Five.'),
    [
      { kind: 'citation', anchor: 'p1', at: '1', names: ['BB 1, 1 January 1990'] },
      { kind: 'quotation', anchor: 'p3', at: '3', words: 'Two words.', to: '4' },
      { kind: 'quotation', anchor: 'p6', at: '6', words: 'Five.', to: null },
    ],
  );
});

test('one place to go to is no contents', () => {
  assert.deepEqual(contents('One.\n\n> Two.'), []);
});

test('first words end at a whole word, without the stop before the ellipsis', () => {
  assert.equal(truncate('Made of hemp, and long', 14), 'Made of hemp …');
  assert.equal(truncate('Made of hemp', 12), 'Made of hemp');
});
