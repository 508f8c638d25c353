/** The curve as a table: what each size costs, and how that compares with its words. */
import { formatNumber } from '../../../src/archive/format/counts.ts';
import type { Measurement } from './figures.ts';
import type { Grown, Growth } from './measure-growth.ts';
import { row } from './table-row.ts';

export function printGrowth({ day, machine, sizes }: Growth): string[] {
  const head = [
    'issues',
    'words each',
    'million words',
    'first, s',
    'CPU s',
    'memory',
    'CPU s a million words',
    'nothing changed, s',
    'one changed, s',
    'CPU s',
    'memory',
  ];
  return [
    `Growth, ${day}, ${machine}; all with search`,
    '',
    row(head),
    `|${head.map(() => '---:').join('|')}|`,
    ...sizes.map((size) => row(cellsOf(size))),
  ];
}

function cellsOf({ issues, words, first, unchanged, changed }: Grown): string[] {
  const millions = (issues * words) / 1e6;
  return [
    formatNumber(issues),
    formatNumber(words),
    millions.toFixed(1),
    ...cost(first),
    first.cpu === null ? '' : (first.cpu / millions).toFixed(1),
    unchanged.seconds.toFixed(1),
    ...cost(changed),
  ];
}

const cost = ({ seconds, cpu, peak }: Measurement): string[] => [
  seconds.toFixed(1),
  cpu === null ? '' : cpu.toFixed(1),
  peak === null ? '' : `${(peak / 1e9).toFixed(2)} GB`,
];
