/** How well search finds, over the sample and over a made archive; printed, and held above floors. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { average, type Score, type Verdict } from '../../scripts/bench/quality/judge.ts';
import { type JudgedArchive, measureQuality } from '../../scripts/bench/quality/measure-quality.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-quality-'));
after(() => rmSync(folder, { recursive: true }));

let judged: Readonly<Record<JudgedArchive, readonly Verdict[]>>;
before(async () => {
  judged = await measureQuality(join(import.meta.dirname, '../../content'), folder);
});

/** What was reached when this was written, less a little. */
const FLOOR: Readonly<Record<JudgedArchive, Score>> = {
  sample: { recall: 0.93, reciprocal: 0.89 },
  made: { recall: 0.98, reciprocal: 0.97 },
};

for (const name of ['sample', 'made'] as const)
  test(`searches over the ${name} archive find the paragraphs that they should`, (t) => {
    const { recall, reciprocal } = average(judged[name]);
    t.diagnostic(
      `${name}: ${judged[name].length} searches, recall at 10 ${recall.toFixed(3)}, mean reciprocal rank ${reciprocal.toFixed(3)}`,
    );
    for (const { typed, recall: own, reciprocal: rank, wanted, shown } of judged[name])
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

test('at least sixty searches are judged', () => assert.ok(judged.sample.length + judged.made.length >= 60));
