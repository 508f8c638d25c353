/** How well search finds, over the sample and over a made archive; printed, and held above floors. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, type TestContext, test } from 'node:test';
import { makeArchive } from '../../../scripts/bench/make-archive.ts';
import { indexArchive } from '../../../src/search/index-archive.ts';
import { loadArchive } from '../../../src/site/load-archive.ts';
import { openDiskIndex } from '../read-disk.ts';
import { average, judge, type Score, type Verdict } from './judge.ts';
import { judgeMade } from './judge-made.ts';
import { JUDGED_SAMPLE } from './judged-sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-quality-'));
after(() => rmSync(folder, { recursive: true }));

/** What was reached when this was written, less a little. */
const FLOOR: Readonly<Record<'sample' | 'made', Score>> = {
  sample: { recall: 0.92, reciprocal: 0.89 },
  made: { recall: 0.98, reciprocal: 0.97 },
};

function hold(t: TestContext, name: keyof typeof FLOOR, verdicts: readonly Verdict[]): void {
  const { recall, reciprocal } = average(verdicts);
  t.diagnostic(
    `${name}: ${verdicts.length} searches, recall at 10 ${recall.toFixed(3)}, mean reciprocal rank ${reciprocal.toFixed(3)}`,
  );
  for (const { typed, recall: own, reciprocal: rank, wanted, shown } of verdicts)
    if (own < 1 || rank < 1)
      t.diagnostic(
        `  ${typed}: recall ${own.toFixed(2)}, rank ${rank === 0 ? 'none' : 1 / rank}, wanted ${wanted.join(', ')}; shown ${shown.slice(0, 3).join(' | ')}`,
      );
  assert.ok(recall >= FLOOR[name].recall, `recall at 10 over the ${name} is ${recall.toFixed(3)}`);
  assert.ok(
    reciprocal >= FLOOR[name].reciprocal,
    `mean reciprocal rank over the ${name} is ${reciprocal.toFixed(3)}`,
  );
}

test('searches over the sample find the paragraphs that they should', async (t) => {
  const { archive } = await loadArchive(join(import.meta.dirname, '../../../content'));
  assert.ok(archive !== null);
  await indexArchive(archive, join(folder, 'sample'));
  const { index } = await openDiskIndex(join(folder, 'sample'));
  hold(t, 'sample', await judge(JUDGED_SAMPLE, index));
});

test('searches over a made archive find the paragraphs that they are made of', async (t) => {
  makeArchive({ dir: join(folder, 'content'), issues: 60, words: 1_500 });
  const { archive } = await loadArchive(join(folder, 'content'));
  assert.ok(archive !== null);
  await indexArchive(archive, join(folder, 'made'));
  const { index } = await openDiskIndex(join(folder, 'made'));
  const judged = judgeMade(archive);
  assert.ok(judged.length + JUDGED_SAMPLE.length >= 60);
  hold(t, 'made', await judge(judged, index));
});
