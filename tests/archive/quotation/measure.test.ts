/**
 * How well quotations are identified and verified, measured on planted ones of which everything is known. Printed by
 * `npm test`, since a number that nobody sees is soon worse.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Quotation } from '../../../src/archive/quotation/types.ts';
import type { PlantedQuotation } from '../../bench/plant.ts';
import { runs } from '../../runs.ts';
import { plantArchive } from './planted-archive.ts';

const { archive, plants, reprints } = plantArchive({
  issues: runs(120, 400),
  words: 3_000,
  quotations: 14,
  citations: [2, 4],
  seed: runs(7, 2026), // the long form tries one that nothing was tuned on
});

type Planted = PlantedQuotation & { readonly issue: number };

/** The classes that the thresholds promise something for; null for what they promise nothing for. */
function classOf({ words, verdict, cited, from }: Planted): 'long' | 'short' | 'named' | null {
  if (words >= 25) return 'long';
  if (from === null) return 'short';
  if (words >= 15 || verdict === 'exact') return 'short';
  return cited && words >= 8 ? 'named' : null;
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
const found = Map.groupBy(
  archive.quotations.all,
  ({ essay, found: { text } }) => `${archive.essays.get(essay)?.number} ${letters(text)}`,
);
const results = plants.map((plant) => ({
  plant,
  // What an essay quotes twice was planted twice.
  quotation: found.get(`${plant.issue} ${letters(plant.paragraphs.join(' '))}`)?.shift() ?? null,
}));
const planted = new Set(results.map(({ quotation }) => quotation));
/** Quotations that nobody planted, which are words of the press, and still got a source. */
const strays = archive.quotations.all.filter((one) => !planted.has(one) && one.to !== null);

const numberOf = (quotation: Quotation | null): number | null =>
  quotation?.to == null ? null : (archive.essays.get(quotation.to.essay)?.number ?? null);

function measure(name: 'long' | 'short' | 'named') {
  const own = results.filter(({ plant }) => classOf(plant) === name);
  const real = own.filter(({ plant }) => plant.from !== null);
  const given = own.filter(({ quotation }) => quotation?.to != null);
  const right = given.filter(({ plant, quotation }) => numberOf(quotation) === plant.from);
  const judged = right.filter(({ plant, quotation }) => quotation?.verdict === plant.verdict);
  const stray = strays.filter(({ words }) =>
    name === 'long' ? words >= 25 : name === 'short' && words < 25,
  );
  return {
    planted: real.length,
    precision: right.length / Math.max(1, given.length + stray.length),
    recall: right.length / real.length,
    verdictPrecision: judged.length / Math.max(1, given.length + stray.length),
    verdictRecall: judged.length / real.length,
    wrong: own.filter(
      ({ plant, quotation }) =>
        numberOf(quotation) !== plant.from || (plant.from !== null && quotation?.verdict !== plant.verdict),
    ),
  };
}

const show = (share: number): string => share.toFixed(4);

describe('planted quotations', () => {
  for (const [name, what, precision, recall] of [
    ['long', 'of 25 words or more', 0.99, 0.98],
    ['short', 'of 8 to 24 words exact, of 15 to 24 altered', 0.95, 0.9],
    ['named', 'of 8 to 14 words altered, the issue cited', 0.95, 0.9],
  ] as const)
    it(`${what} are traced to their issue and judged`, (t) => {
      const measured = measure(name);
      t.diagnostic(
        `${what}: ${measured.planted} planted; identified with precision ${show(measured.precision)}, recall ${show(measured.recall)}; ` +
          `verdicts with precision ${show(measured.verdictPrecision)}, recall ${show(measured.verdictRecall)}`,
      );
      if (process.env.SHOW_WRONG === '1')
        for (const { plant, quotation } of measured.wrong.slice(0, 12)) console.log(plant, quotation);
      assert.ok(measured.planted >= runs(50, 200), `only ${measured.planted} planted`);
      assert.ok(measured.precision >= precision, `precision ${show(measured.precision)}`);
      assert.ok(measured.recall >= recall, `recall ${show(measured.recall)}`);
      assert.ok(
        measured.verdictPrecision >= precision,
        `precision of verdicts ${show(measured.verdictPrecision)}`,
      );
      assert.ok(measured.verdictRecall >= recall, `recall of verdicts ${show(measured.verdictRecall)}`);
    });

  it('of every kind are among them', () => {
    const kinds = new Map<string, number>();
    for (const { kind } of plants) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    assert.equal(kinds.size, 11, [...kinds.keys()].join());
    for (const [kind, count] of kinds) assert.ok(count >= 5, `${kind} only ${count} times`);
  });
});

describe('words printed again without marks', () => {
  it('are found where they are 25 or more', (t) => {
    const long = reprints.filter(({ text }) => text.split(' ').length >= 30);
    const places = archive.quotations.reuses.map(({ essay, first }) => [
      archive.essays.get(essay)?.number,
      archive.essays.get(first.essay)?.number,
    ]);
    const hits = long.filter(({ issue, from }) => places.some(([a, b]) => a === issue && b === from));
    const real = places.filter(([a, b]) => reprints.some(({ issue, from }) => a === issue && b === from));
    if (process.env.SHOW_WRONG === '1')
      console.log(
        long.filter((one) => !hits.includes(one)),
        archive.quotations.reuses.filter((_, index) => !real.includes(places[index] ?? [])),
      );
    t.diagnostic(
      `words printed again: ${long.length} planted; found with precision ${show(real.length / places.length)}, recall ${show(hits.length / long.length)}`,
    );
    assert.ok(long.length >= runs(15, 50), `only ${long.length} planted`);
    assert.ok(hits.length / long.length >= 0.98);
    assert.ok(real.length / places.length >= 0.99);
  });
});
