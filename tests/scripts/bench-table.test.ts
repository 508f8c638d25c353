/** The table of the bench: what is held against what. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Measurements } from '../bench/run/figures.ts';
import { printTable } from '../bench/run/print-table.ts';

const figure = (seconds: number, cpu: number | null = seconds) => ({ seconds, cpu, peak: 1.5e9 });

const run: Measurements = {
  issues: 200,
  words: 11_000,
  day: '2026-11-24',
  machine: '2 cores',
  rows: { 'first, with search': figure(30, 12), 'nothing changed': figure(0.5) },
  files: 3583,
  bytes: 96_718_614,
  hugo: figure(2, 1),
  pagefind: figure(6, 5),
};

test('ratios to peers are of processor time, since other work stretches the clock', () => {
  const first = printTable(run, null).find((line) => line.startsWith('| first, with search'));
  assert.match(first ?? '', /\| 30\.0 \| 12\.0 \| 1\.50 GB \|/);
  assert.match(first ?? '', /\| 12\.00 \| 2\.00 \|$/);
});

test('goals stand only beside a run of the full size, a recorded run only beside one of its own', () => {
  const small = printTable(run, { ...run, issues: 1650 }).join('\n');
  assert.doesNotMatch(small, /\b130\b/);
  const full = { ...run, issues: 1650 };
  const table = printTable(full, { ...full, rows: { 'nothing changed': figure(0.7) } });
  const row = table.find((line) => line.startsWith('| nothing changed'));
  assert.match(row ?? '', /\| 0\.70 \| 4 \|/);
});

test('what was not measured has no row and no ratio', () => {
  const table = printTable({ ...run, hugo: null, pagefind: null }, null).join('\n');
  assert.doesNotMatch(table, /preview|Hugo, pages only/);
  assert.match(table, /\| nothing changed .*\| {2}\| {2}\|$/m);
});
