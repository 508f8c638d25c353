/** An essay just imported has no changes; whatever is done to a word of it afterwards is found where it was done. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changesSinceImport } from '../../../src/archive/provenance/changes.ts';
import { importDocument } from '../../../src/import/import-document.ts';
import { readMarkdown } from '../../../src/parse/markdown/read-markdown.ts';
import { readEssayFile } from '../../../src/parse/read-essay-file.ts';
import { madeContext } from '../../import/made-archive.ts';
import { runs } from '../../runs.ts';

const PARAGRAPHS = Array.from(
  { length: 12 },
  (_, index) => `Paragraph ${index + 1} tells of the press, the roof and the clock.`,
);
const TEXT = `No 1213 December 16th 2003
The reading room opens again after the long repair of its roof, and the shelves go back to their places.

${PARAGRAPHS.join('\n')}
Ada Fenwick
`;

async function imported(): Promise<string> {
  const received = { name: 'a.txt', bytes: Buffer.from(TEXT), sha256: '0'.repeat(64) };
  const { essays } = await importDocument(received, madeContext());
  return essays[0]?.text ?? '';
}

function changes(file: string): string[] {
  const read = readEssayFile(Buffer.from(file), 'pbhr/1213/a.md', 'a.md');
  assert.ok('value' in read);
  const { record, body, bodyLine } = read.value;
  const { text } = readMarkdown(body, {
    token: 'a test',
    bodyLine,
    readCitations: () => [],
    rewriteUrl: () => null,
  });
  return changesSinceImport(record, text).map(({ what }) => what);
}

test('an essay as imported has no changes, however its Markdown is laid out anew', async () => {
  const file = await imported();
  assert.deepEqual(changes(file), []);
  assert.deepEqual(changes(file.replace('the press,', 'the\npress,')), []);
  assert.deepEqual(changes(file.replace('the press,', '*the* press,')), []);
});

test('a word changed is found in its paragraph', async () => {
  const file = await imported();
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 12 }), async (number) => {
      const edited = file.replace(`Paragraph ${number} tells`, `Paragraph ${number} told`);
      assert.deepEqual(changes(edited), [`¶ ${number} has other words`]);
    }),
    { numRuns: runs(12, 100) },
  );
});

test('a paragraph put in, taken out, or moved is found', async () => {
  const file = await imported();
  assert.deepEqual(changes(file.replace('Paragraph 3 tells', 'New words.\n\nParagraph 3 tells')), [
    '¶ 3 was not there',
  ]);
  assert.deepEqual(changes(file.replace(/^Paragraph 4 .*\n\n/m, '')), ['a paragraph before ¶ 4 is gone']);
  assert.deepEqual(changes(file.replace(/\n\nParagraph 12 .*/, '')), ['a paragraph at the end is gone']);
});

test('fields that hold printed words are watched, a made title is not', async () => {
  const file = await imported();
  assert.deepEqual(changes(file.replace(/^title: .*$/m, 'title: A better one')), []);
  assert.deepEqual(changes(file.replace(/^(standfirst: .*)long/m, '$1short')), [
    'its standfirst has other words',
  ]);
  assert.deepEqual(changes(file.replace(/^ {2}signoff: .*\n/m, '')), ['its signoff is gone']);
});
