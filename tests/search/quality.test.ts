/** How well search finds: over the sample and generated archives, and row by row what a new reader types. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { average, type Score } from '../bench/quality/judge.ts';
import { JUDGED_TYPED } from '../bench/quality/judged-typed.ts';
import { measureQuality, type Quality } from '../bench/quality/measure-quality.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-quality-'));
after(() => rmSync(folder, { recursive: true }));

let quality: Quality;
before(async () => {
  quality = await measureQuality({
    content: join(import.meta.dirname, '../../content'),
    folder,
    phrases: { issues: 150, words: 1_500 },
  });
});

/** What was reached when this was written, less a little. */
const FLOOR: Readonly<Record<'sample' | 'made', Score>> = {
  sample: { recall: 0.93, reciprocal: 0.89 },
  made: { recall: 0.98, reciprocal: 0.97 },
};

for (const name of ['sample', 'made'] as const)
  test(`searches over the ${name} archive find the paragraphs that they should`, (t) => {
    const judged = quality.judged[name];
    const { recall, reciprocal } = average(judged);
    t.diagnostic(
      `${name}: ${judged.length} searches, recall at 10 ${recall.toFixed(3)}, mean reciprocal rank ${reciprocal.toFixed(3)}`,
    );
    for (const { typed, recall: own, reciprocal: rank, wanted, shown } of judged)
      if (own < 1 || rank < 1)
        t.diagnostic(
          `  ${typed}: recall ${own.toFixed(2)}, rank ${rank === 0 ? 'none' : 1 / rank}, wanted ${wanted.join(', ')}; shown ${shown.slice(0, 3).join(' | ')}`,
        );
    assert.ok(recall >= FLOOR[name].recall, `recall at 10 over the ${name} is ${recall.toFixed(3)}`);
    assert.ok(
      reciprocal >= FLOOR[name].reciprocal,
      `mean reciprocal rank over the ${name} is ${reciprocal.toFixed(3)}`,
    );
  });

test('at least ninety-nine searches are judged by rank', () =>
  assert.ok(quality.judged.sample.length + quality.judged.made.length >= 99));

describe('what is typed is understood', () => {
  for (const [at, { rule, typed }] of JUDGED_TYPED.entries())
    test(`${rule}: ${typed}`, () => assert.deepEqual(quality.typed[at]?.faults, []));
});

/** Of fifty. */
const MOST_WRONG = 4;

for (const name of ['sample', 'made'] as const)
  test(`random phrases of the ${name} archive are found where they stand`, (t) => {
    const phrases = quality.phrases[name];
    const wrong = phrases.filter(({ fault }) => fault !== null);
    for (const { phrase, fault } of wrong) t.diagnostic(`  “${phrase}”: ${fault}`);
    assert.equal(phrases.length, 50);
    assert.ok(wrong.length <= MOST_WRONG, `${wrong.length} of ${phrases.length} are not`);
  });
