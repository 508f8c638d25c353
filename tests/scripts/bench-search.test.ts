/** The report on searches: medians and worsts, beside a recorded run of the same size. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printQuality } from '../bench/quality/print-quality.ts';
import type { IndexCost } from '../bench/search/measure-indexing.ts';
import type { Cost } from '../bench/search/measure-query.ts';
import { printSearch } from '../bench/search/print-search.ts';
import type { SearchFigures } from '../bench/search/search-figures.ts';
import { sumCosts } from '../bench/search/sum-costs.ts';

const cost = (bytes: number, firstResults: number): Cost => ({
  requests: 12,
  bytes,
  searchBytes: bytes,
  firstResults,
  mainThread: 99,
});

const measured = [
  [40_000, 500],
  [50_000, 600],
  [215_000, 1_490],
].map(([bytes = 0, time = 0]) => ({
  query: { kind: 'phrase' as const },
  cold: cost(bytes * 2, time * 2),
  next: cost(bytes, time),
}));

const indexing = (cpu: number, changed: number | null, bytes: number): IndexCost => ({
  cpu: { whole: cpu, changed },
  peak: 3_600_000_000,
  files: 9,
  bytes,
});

const figures = (issues: number): SearchFigures => ({
  issues,
  words: 11_000,
  day: '2026-11-25',
  machine: '2 cores',
  costs: sumCosts(measured),
  plain: sumCosts(
    measured.map(({ query, cold, next }) => ({ query, cold: { ...cold, firstResults: 2400 }, next })),
  ),
  indexing: { ours: indexing(60, 0.3, 121_000_000), plain: indexing(40, null, 102_000_000) },
  quality: [{ archive: 'sample', searches: 51, recall: 0.925, reciprocal: 0.902 }],
  checks: [{ name: 'random phrases', searches: 50, failed: ['“in the by of”: nothing found'], about: 3 }],
});

test('a class of queries is summed up by its median and its worst', () => {
  const table = printSearch(figures(200), null).join('\n');
  assert.match(
    table,
    /\| then, phrase \| 12 \/ 12 \| 50 \/ 215 kB \| 50 \/ 215 kB \| 0\.6 \/ 1\.5 s \| 99 \/ 99 ms \|/,
  );
  assert.match(table, /\| \*\*cold, all\*\* \| 12 \/ 12 \| 100 \/ 430 kB/);
  assert.doesNotMatch(table, /rare word/);
});

test('a recorded run is shown beside one of its own size', () => {
  assert.doesNotMatch(printSearch(figures(200), figures(1650)).join('\n'), /recorded on/);
  const table = printSearch(figures(1650), figures(1650)).join('\n');
  assert.match(table, /50 \/ 215 kB \(50 \/ 215 kB\)/);
});

test('ours is shown beside plain Pagefind and what must be met', () => {
  const lines = printSearch(figures(1650), null).join('\n').split('\n');
  const rowOf = (name: string): string | undefined => lines.find((line) => line.startsWith(`| ${name}`));
  assert.equal(rowOf('first results'), '| first results, against plain | 1 | 0.50 | 0.6 | 0.5 |');
  assert.equal(rowOf('index and texts'), '| index and texts on disk, MB | 102 | 121 | 125 | 110 |');
  assert.match(rowOf('indexing, CPU') ?? '', /\| 1 \| 1\.50 \| 1\.5 \| 1\.1 \|$/);
  assert.match(rowOf('peak memory') ?? '', /\| 3\.6 \| 3\.6 \|/);
  assert.match(rowOf('one essay changed') ?? '', /\| 1 \| 0\.005 \|/);
  assert.match(rowOf('next query') ?? '', /\| 50 \/ 215 \| 50 \/ 215 \|/);
});

test('a run of another size says that the goals are not meant for it', () => {
  assert.match(printSearch(figures(200), null).join('\n'), /meant for the full size/);
  assert.doesNotMatch(printSearch(figures(1650), null).join('\n'), /meant for the full size/);
});

test('how well searches find is shown beside what was recorded', () =>
  assert.match(
    printSearch(figures(1650), figures(1650)).join('\n'),
    /\| sample \| 51 \| 0\.925 \| 0\.902 \| 0\.925, 0\.902 \|/,
  ));

test('searches that are wrong are counted and listed with their reasons', () => {
  const table = printSearch(figures(1650), figures(1650)).join('\n');
  assert.match(table, /\| random phrases \| 50 \| 1 \| 3 \| 1 \|/);
  assert.match(table, /Wrong, random phrases:\n {2}“in the by of”: nothing found/);
});

test('a run that was recorded without such counts leaves their column empty', () => {
  const { checks: _, ...before } = figures(1650);
  assert.match(printQuality(figures(1650), before).join('\n'), /\| random phrases \| 50 \| 1 \| 3 \| {2}\|/);
});
