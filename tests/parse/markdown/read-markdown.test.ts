/** Markdown in, HTML and paragraphs out: a folder a case. `UPDATE=1` writes the outputs anew: read the difference. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { PrintedCitation } from '../../../src/archive/essay-text.ts';
import { asSeriesId } from '../../../src/archive/schema/id.ts';
import { readMarkdown } from '../../../src/parse/markdown/read-markdown.ts';
import { withoutSlots } from '../../../src/parse/markdown/slots.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

/** A grammar of one form, so that these tests are about the tree and not about citations. */
function readCitations(text: string): PrintedCitation[] {
  return [...text.matchAll(/\[?BB \d+\]?/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    printed: match[0],
    form: 'number',
    of: null,
    series: asSeriesId('bulletin'),
    number: 1,
    work: null,
    date: null,
  }));
}

const read = (body: string) =>
  readMarkdown(body, {
    token: 'a-token',
    bodyLine: 1,
    readCitations,
    rewriteUrl: (address) => (address.startsWith('/') ? `/archive${address}` : null),
  });

for (const name of readdirSync(FIXTURES))
  test(`reads ${name.replaceAll('-', ' ')}`, () => {
    const folder = join(FIXTURES, name);
    const { html, text } = read(readFileSync(join(folder, 'input.md'), 'utf8'));
    const outputs = { 'output.html': html, 'output.json': `${JSON.stringify(text, null, 2)}\n` };
    for (const [file, output] of Object.entries(outputs)) {
      const path = join(folder, file);
      if (process.env.UPDATE === '1') writeFileSync(path, output);
      assert.equal(output, existsSync(path) ? readFileSync(path, 'utf8') : '', file);
    }
  });

test('marking citations and taking the marks out leaves the HTML as it was', () => {
  const body = 'See [BB 1](x), *BB 2 and* BB *3*; **[BB 4]** `BB 5` and BB\n6 and <b>BB</b> 7.';
  const plain = readMarkdown(body, {
    token: 'a-token',
    bodyLine: 1,
    readCitations: () => [],
    rewriteUrl: () => null,
  });
  const marked = read(body);
  assert.equal(textOf(withoutSlots(marked.html)), textOf(withoutSlots(plain.html)));
  assert.ok((marked.text.paragraphs[0]?.citations.length ?? 0) >= 3);
});

test('nothing an author writes is taken for a mark of ours', () => {
  const { html, text } = read('<!--cite p1:0-->x<!--/cite--> <!--a-token 1--> <!-- app p1 -->');
  assert.equal(text.paragraphs[0]?.text.trim(), 'x');
  assert.equal(html.match(/<!--/g)?.length, 1, 'only the slot at the end of the paragraph');
});

const textOf = (html: string): string => html.replace(/<[^>]*>/g, '');
