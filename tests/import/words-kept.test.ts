/**
 * The promise, held against thousands of made documents: whatever a text looks like, its words are all in the
 * essay, as printed and in their order. This test reads the essay on its own; it doesn't ask the importer's proof.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { importDocument } from '../../src/import/import-document.ts';
import { readMarkdown } from '../../src/parse/markdown/read-markdown.ts';
import { runs } from '../runs.ts';
import { madeContext } from './made-archive.ts';
import { type MadeDocument, madeDocument, wordsOf } from './made-document.ts';
import { asPage, asText } from './render-document.ts';

const RUNS = runs(100, 10_000);

test(`keeps every word of ${RUNS} made texts`, async () => {
  await fc.assert(
    fc.asyncProperty(
      madeDocument,
      fc.constantFrom('dense' as const, 'spaced' as const, 'wrapped' as const),
      fc.constantFrom('\n', '\r\n', '\r'),
      async (document, manner, lineEnd) => {
        await holdWords(document, 'made.txt', asText(document, manner).replaceAll('\n', lineEnd));
      },
    ),
    { numRuns: RUNS },
  );
});

test(`keeps every word of ${RUNS} made pages`, async () => {
  await fc.assert(
    fc.asyncProperty(madeDocument, fc.infiniteStream(fc.nat()), async (document, stream) => {
      await holdWords(
        document,
        'made.html',
        asPage(document, (n) => Number(stream.next().value) % n),
      );
    }),
    { numRuns: RUNS },
  );
});

async function holdWords(document: MadeDocument, name: string, text: string): Promise<void> {
  const bytes = Buffer.from(text, 'utf8');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { essays, report } = await importDocument({ name, bytes, sha256 }, madeContext({ date: '2003-12' }));
  const wanted = wordsOf(document);
  const found = essays.map(({ text: file }) => readEssay(file));
  const left = report.leftOut.flatMap(({ words }) => split(words));
  const all = [...found.flatMap(({ fields, body }) => [...fields, ...body]), ...left];
  assert.deepEqual(all.toSorted(), wanted.toSorted(), 'each word is there once');
  for (const { body } of found) assert.ok(isInOrder(body, wanted), 'the words of the body are in order');
}

function readEssay(file: string): { fields: string[]; body: string[] } {
  const end = file.indexOf('\n---\n', 3);
  // The frontmatter is the importer's own, of a shape that its schema holds.
  const front = parse(file.slice(4, end)) as {
    title: string;
    titleFrom?: string;
    standfirst?: string;
    printed?: Record<string, string>;
  };
  const { text } = readMarkdown(file.slice(end + 5), {
    token: 'a test',
    bodyLine: 1,
    readCitations: () => [],
    rewriteUrl: () => null,
  });
  const parts = [...text.paragraphs, ...text.asides].toSorted((a, b) => a.line - b.line);
  const fields = [
    front.titleFrom === undefined ? front.title : '',
    front.standfirst ?? '',
    ...Object.values(front.printed ?? {}),
  ];
  return { fields: fields.flatMap(split), body: parts.flatMap((part) => split(part.text)) };
}

const split = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

function isInOrder(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of part) {
    while (at < whole.length && whole[at] !== word) at++;
    if (at === whole.length) return false;
    at++;
  }
  return true;
}
