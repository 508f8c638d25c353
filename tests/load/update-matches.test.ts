/** After any change of an archive, incremental matches and text reuse are those of a full search. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { matchEssays } from '../../src/archive/quotation/build-quotations.ts';
import { type PreparedEssay, prepareEssay } from '../../src/archive/quotation/prepare-essay.ts';
import type { MatchCache } from '../../src/load/update-matches.ts';
import { updateMatches } from '../../src/load/update-matches.ts';
import { type TextReuseCache, updateTextReuse } from '../../src/load/update-text-reuse.ts';
import { makeArchive } from '../factories/make-archive.ts';
import { runs } from '../runs.ts';

/** Sentences of thirty words each that occur once. */
const SENTENCES = Array.from({ length: 5 }, (_, sentence) =>
  Array.from({ length: 30 }, (_, word) => `w${sentence}x${word}`).join(' '),
);

/** Parts of a text: said, quoted, quoted in part, or with a word changed. */
const part = fc
  .tuple(fc.constantFrom(...SENTENCES), fc.constantFrom('said', 'quoted', 'half', 'altered'))
  .map(([sentence, how]) => {
    const words = sentence.split(' ');
    if (how === 'said') return `${sentence}.`;
    if (how === 'quoted') return `As was said:\n\n> ${sentence}`;
    if (how === 'half') return `As was said:\n\n> ${words.slice(0, 16).join(' ')}`;
    return `As was said:\n\n> ${words.with(9, 'otherwise').join(' ')}`;
  });
const text = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n\n'));
/** By number; an essay may be missing. */
const folder = fc.array(fc.option(text, { freq: 4 }), { minLength: 6, maxLength: 6 });
/** Of the second folder, which essays are those of the first. */
const unchanged = fc.array(fc.boolean(), { minLength: 6, maxLength: 6 });

const seen = new Map<string, PreparedEssay>();

function prepare(texts: readonly (string | null)[]) {
  const essays = texts.flatMap((body, index) =>
    body === null ? [] : [[`bulletin/${index + 1}/on-rope`, body] as const],
  );
  return makeArchive({ essays: Object.fromEntries(essays) }).essays.map((essay) => {
    const key = `${essay.id} ${essay.digest}`;
    const prepared = seen.get(key) ?? prepareEssay(essay);
    seen.set(key, prepared);
    return { key, prepared, essay };
  });
}

/** Searches incrementally, and compares the results with those of a full search. */
function search(texts: readonly (string | null)[], known: readonly [MatchCache, TextReuseCache]) {
  const essays = prepare(texts);
  const matches = updateMatches(essays, known[0]);
  const reuses = updateTextReuse(essays, known[1], (key) => seen.get(key) ?? null);
  const whole = matchEssays(essays.map(({ essay }) => essay));
  assert.deepEqual(
    [...matches].map(([id, { lists }]) => [id, lists]),
    [...whole.matches],
  );
  assert.deepEqual(
    [...reuses].map(([id, one]) => [id, one.reuses]),
    [...whole.reuses([...whole.prepared.values()])],
  );
  // The cache stores both as JSON.
  for (const result of [matches, reuses])
    assert.deepEqual(new Map(JSON.parse(JSON.stringify([...result]))), new Map<unknown, unknown>(result));
  return [matches, reuses] as const;
}

test('cached results never change what is found', () => {
  fc.assert(
    fc.property(folder, folder, unchanged, (first, second, isUnchanged) => {
      const known = search(first, [new Map(), new Map()]);
      search(
        second.map((body, index) => (isUnchanged[index] === true ? (first[index] ?? null) : body)),
        known,
      );
    }),
    { numRuns: runs(60, 2_000) },
  );
});

test('matches that a full list had no place for are found when others are lost', () => {
  const stock = SENTENCES[0]?.split(' ').slice(0, 9).join(' ') ?? '';
  const [quoting, saying] = [`As was said:\n\n> ${stock}`, `${stock}, and so on.`];
  const texts: (string | null)[] = [...Array.from({ length: 70 }, () => saying), quoting];
  const known = search(texts, [new Map(), new Map()]);
  const changed: readonly (readonly [number, string | null])[] = [
    [5, `${saying} And more.`],
    [5, 'Nothing of it.'],
    [5, null],
    [59, `${saying} And more.`],
    [59, 'Nothing of it.'],
    [65, `${saying} And more.`],
    [65, 'Nothing of it.'],
    [70, `${quoting}\n\nAnd more.`],
  ];
  for (const [at, body] of changed) search(texts.with(at, body), known);
});
