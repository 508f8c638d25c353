/** An editor's changes of the frontmatter survive a re-import to the letter. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importDocument } from '../../src/import/import-document.ts';
import type { NewEssay } from '../../src/import/make-essay.ts';
import { mergeEdits } from '../../src/import/merge-edits.ts';
import { madeContext } from './made-archive.ts';

const TEXT = `No 1213 December 16th 2003
The reading room opens again after the long repair of its roof, and the shelves go back to their places.

The room was shut in the autumn when the rain came through the roof.
Ada Fenwick
`;

async function made(text = TEXT, today = '2026-11-23'): Promise<NewEssay> {
  const sha256 = String(text.length).padStart(64, '0');
  const received = { name: 'a.txt', bytes: Buffer.from(text), sha256 };
  const { essays } = await importDocument(received, { ...madeContext(), today });
  assert.ok(essays[0] !== undefined);
  return essays[0];
}

test('the same bytes on a later day change nothing', async () => {
  const { text } = await made();
  assert.equal(mergeEdits(text, await made(TEXT, '2027-01-02')).text, null);
});

test('other bytes renew the provenance, and only that', async () => {
  const { text } = await made();
  const now = mergeEdits(text, await made(TEXT.replace('rain', 'heavy rain'), '2027-01-02')).text ?? '';
  assert.match(now, /^added: "2026-11-23"$/m);
  assert.match(now, /^ {2}imported: "2027-01-02"$/m);
  assert.match(now, /heavy rain/);
});

test('comments, order, new fields and a list written otherwise stay as they are', async () => {
  const { text } = await made();
  const edited = text.replace(/^author: .*$/m, 'author:\n  - ada-fenwick   # asked her\nrights: The rooms');
  const now = mergeEdits(edited, await made(TEXT.replace('rain', 'heavy rain'))).text ?? '';
  assert.match(now, /author:\n {2}- ada-fenwick {3}# asked her\nrights: The rooms\n/);
});

test('words of the source that the frontmatter lacks are put in, and what was confirmed stays confirmed', async () => {
  const { text } = await made();
  const edited = text.replace(/^standfirst: .*\n/m, '').replace(/^title(?:From|Unconfirmed): .*\n/gm, '');
  const now = mergeEdits(edited, await made()).text ?? '';
  assert.match(now, /^standfirst: /m);
  assert.doesNotMatch(now, /titleUnconfirmed/);
});

test('a field that the source gives otherwise is kept, and said', async () => {
  const { text } = await made();
  const { text: now, warnings } = mergeEdits(text.replace(/^date: .*$/m, 'date: "2003-12-17"'), await made());
  assert.equal(now, null);
  assert.deepEqual(
    warnings.map(({ message }) => message),
    ['date was kept as edited; the source gives "2003-12-16"'],
  );
});

test('what the keeper has not touched is the source’s, and renewed with it', async () => {
  const { text } = await made();
  const other = TEXT.replace('long repair', 'short repair').replace('Ada Fenwick', 'Tom Marlow');
  const { text: now, warnings } = mergeEdits(text, await made(other));
  assert.match(now ?? '', /^standfirst: .*short repair/m);
  assert.match(now ?? '', /^author: \[tom-marlow\]$/m);
  assert.match(now ?? '', /^ {2}signoff: Tom Marlow$/m);
  assert.deepEqual(warnings, []);
});

test('what the keeper has touched stays beside what is renewed', async () => {
  const { text } = await made();
  const other = TEXT.replace('long repair', 'short repair').replace('Ada Fenwick', 'Tom Marlow');
  const edited = text.replace(/^author: .*$/m, 'author: [tom-marlow, ada-fenwick] # both');
  const { text: now, warnings } = mergeEdits(edited, await made(other));
  assert.match(now ?? '', /^standfirst: .*short repair/m);
  assert.match(now ?? '', /^author: \[tom-marlow, ada-fenwick\] # both$/m);
  assert.deepEqual(
    warnings.map(({ message }) => message.split(' ')[0]),
    ['author'],
  );
});

test('a warning that a person has deleted stays deleted until other bytes come', async () => {
  const source = TEXT.replace('Ada Fenwick', '');
  const { text } = await made(source);
  assert.match(text, /^ {4}- no sign-off was found/m);
  const confirmed = text.replace(/^ {2}doubts:\n(?: {4}- .*\n)+/m, '');
  assert.notEqual(confirmed, text);
  assert.equal(mergeEdits(confirmed, await made(source)).text, null);
  const now = mergeEdits(confirmed, await made(source.replace('rain', 'heavy rain'))).text ?? '';
  assert.match(now, /no sign-off was found/);
});

test('edits of the text are told of where other bytes come, and only where there were any', async () => {
  const { text } = await made();
  const longer = await made(TEXT.replace('the roof.', 'the roof again.'));
  const told = (file: string): boolean =>
    mergeEdits(file, longer).warnings.some(({ message }) => message.includes('had been edited'));
  assert.equal(told(text), false);
  assert.equal(told(text.replace('in the autumn', 'in the spring')), true);
});

test('an essay saved with the line ends of Windows is the same essay', async () => {
  const { text } = await made();
  const now = mergeEdits(
    `\uFEFF${text.replaceAll('\n', '\r\n')}`,
    await made(TEXT.replace('rain', 'heavy rain')),
  ).text;
  assert.match(now ?? '', /^---\ntitle: /);
  assert.doesNotMatch(now ?? '', /\r/);
  assert.match(now ?? '', /heavy rain/);
});

test('an essay without frontmatter is left alone, with the reason', async () => {
  const essay = await made();
  assert.throws(() => mergeEdits('Words alone.\n', essay), /has no frontmatter/);
});
