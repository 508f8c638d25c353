/** The report on searches: medians and worsts, beside a recorded run of the same size. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printQuality } from '../../scripts/bench/quality/print-quality.ts';
import type { Cost } from '../../scripts/bench/search/measure-query.ts';
import { printSearch } from '../../scripts/bench/search/print-search.ts';
import type { SearchFigures } from '../../scripts/bench/search/search-figures.ts';
import { sumCosts } from '../../scripts/bench/search/sum-costs.ts';

const cost = (bytes: number, firstResults: number): Cost => ({
  requests: 12,
  bytes,
  indexBytes: bytes,
  firstResults,
  mainThread: 99,
});

const measured = [
  [40_000, 500],
  [50_000, 600],
  [215_000, 1_490],
].map(([bytes = 0, time = 0]) => ({
  query: { kind: 'phrase' as const, typed: 'x' },
  cold: cost(bytes * 2, time * 2),
  next: cost(bytes, time),
  found: '',
}));

const figures = (issues: number): SearchFigures => ({
  issues,
  words: 11_000,
  day: '2026-11-25',
  machine: '2 cores',
  files: 9,
  bytes: 1000,
  costs: sumCosts(measured),
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
  assert.doesNotMatch(table, /rare word|Goals/);
});

test('a recorded run stands beside one of its own size, and goals beside the full size', () => {
  assert.doesNotMatch(printSearch(figures(200), figures(1650)).join('\n'), /recorded on/);
  const table = printSearch(figures(1650), figures(1650)).join('\n');
  assert.match(table, /50 \/ 215 kB \(50 \/ 215 kB\)/);
  assert.match(table, /Goals: cold 300 kB/);
});

test('how well searches find is told beside what was recorded', () =>
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
