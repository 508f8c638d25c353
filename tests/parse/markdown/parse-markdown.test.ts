/** A text that hasn't the signs of a part of GFM is read without it, and comes out the same. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseMarkdown } from '../../../src/parse/markdown/parse-markdown.ts';
import { FORMATS, HTML, MARKDOWN, SIGNS } from '../../hostile/payloads.ts';
import { runs } from '../../runs.ts';

const whole = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

const PIECES = [
  ...['a', 'Word ', 'two words', ' ', '\n', '\n\n', '> ', '- ', '1. ', '# ', '*', '**', '_', '`', '\\', '!'],
  ...['|', '---', ':-', '-:', '--', ':', '| a | b |\n| - | - |\n| c | d |\n', 'a\n:-\nb\n'],
  ...['[^', '[^1]', '[^1]: note\n', ']', '[', '(', ')', '[a](b)', '![^x]', '^'],
  ...['~', '~~', '~~gone~~', '[ ] ', '[x] ', '- [X] done\n', '[\n]', '    '],
  ...[
    'www.a.org',
    'WWW.a.org ',
    'http://a.org',
    'HTTPS://a.org',
    'ftp://b',
    'a@b.org',
    'mailto:a@b.org',
    '@',
  ],
  ...['<b>', '</b>', '<!-- -->', '&amp;', '\t', '“', 'é', '/', '.', '-', '+'],
];

test('any Markdown has the tree that the whole of GFM gives it', () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (body) => assert.deepEqual(parseMarkdown(body), whole.parse(body))),
    { numRuns: runs(3_000, 100_000) },
  );
});

test('the fixtures and the hostile texts have the tree that the whole of GFM gives them', () => {
  const folder = join(import.meta.dirname, 'fixtures');
  const bodies = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  assert.ok(bodies.length > 0);
  for (const body of [...bodies, ...HTML, ...MARKDOWN, ...FORMATS, ...SIGNS])
    assert.deepEqual(parseMarkdown(body), whole.parse(body));
});
