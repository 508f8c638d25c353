/** The proof must find what is lost, changed, doubled or out of order: here each is done to it on purpose. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type SourceSpan, verifyCoverage } from '../../src/import/verify/verify.ts';

const source = 'one two three four five'.split(' ').map((word, index) => ({ word, at: index + 1 }));
const plan: SourceSpan[] = [
  { place: 'masthead', count: 1 },
  { place: 'body', count: 3 },
  { place: 'left out', count: 1 },
];
const faultOf = (read: Record<string, string>, placed = plan): string | null => {
  const { difference } = verifyCoverage(source, placed, new Map(Object.entries(read)));
  return difference === null ? null : `${difference.line ?? 'end'}: ${difference.message}`;
};
const WHOLE = { masthead: 'one', body: 'two three\nfour', 'left out': 'five' };

test('holds where every word is in one place, in order', () => {
  const proof = verifyCoverage(source, plan, new Map(Object.entries(WHOLE)));
  assert.equal(proof.difference, null);
  assert.deepEqual(Object.fromEntries(proof.placed), { masthead: 1, body: 3, 'left out': 1 });
});

for (const [fault, read, message] of [
  ['a word lost', { ...WHOLE, body: 'two four' }, "3: the source has 'three' where body has 'four'"],
  [
    'a word lost at the end',
    { ...WHOLE, body: 'two three' },
    "4: the source has 'four' where body has nothing",
  ],
  ['a word changed', { ...WHOLE, body: 'two thre four' }, "3: the source has 'three' where body has 'thre'"],
  [
    'a word doubled',
    { ...WHOLE, body: 'two three four four' },
    "end: body has the word 'four' more than the source",
  ],
  [
    'two words swapped',
    { ...WHOLE, body: 'two four three' },
    "3: the source has 'three' where body has 'four'",
  ],
  [
    'a quotation mark changed',
    { ...WHOLE, masthead: '‘one' },
    "1: the source has 'one' where masthead has '‘one'",
  ],
  [
    'a word in a place that was not planned',
    { ...WHOLE, motto: 'one' },
    "end: motto has the word 'one' more than the source",
  ],
] as const)
  test(`finds ${fault}`, () => assert.equal(faultOf(read), message));

test('finds a word that went nowhere', () => {
  assert.equal(
    faultOf({ masthead: 'one', body: 'two three four' }, plan.slice(0, 2)),
    "5: the word 'five' went nowhere",
  );
});

test('finds a place with more than the source', () => {
  assert.equal(
    faultOf(WHOLE, [...plan, { place: 'body', count: 1 }]),
    "end: body has the word '' more than the source",
  );
});
