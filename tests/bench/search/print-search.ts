/** The report of the bench on searches: what they cost beside plain Pagefind and the recorded run, and how well they find. */
import { formatNumber } from '../../../src/archive/format/counts.ts';
import { printQuality } from '../quality/print-quality.ts';
import { FULL_SIZE } from '../run/figures.ts';
import { costTable } from './cost-table.ts';
import { measuredTable } from './measured-table.ts';
import type { SearchFigures } from './search-figures.ts';

export function printSearch(now: SearchFigures, recorded: SearchFigures | null): string[] {
  const isFull = now.issues === FULL_SIZE.issues && now.words === FULL_SIZE.words;
  const isSame = recorded?.issues === now.issues && recorded.words === now.words;
  const { files, bytes, cpu } = now.indexing.ours;
  return [
    `Searches over ${now.issues} issues of ${now.words} words, ${now.day}, ${now.machine}; index of ${formatNumber(files)} files, ${formatNumber(bytes)} bytes, ${cpu.whole.toFixed(1)} CPU s (plain Pagefind ${now.indexing.plain.cpu.whole.toFixed(1)})`,
    'Each cell is median / worst.',
    '',
    measuredTable(now),
    '',
    ...(isFull ? [] : ['What must be met and what to try for is meant for the full size.', '']),
    `By class of query${isSame ? `; in brackets the run recorded on ${recorded.day}` : ''}:`,
    '',
    costTable(now.costs, isSame ? recorded.costs : null),
    '',
    'The same queries with plain Pagefind, on an empty page without style and faces:',
    '',
    costTable(now.plain, isSame ? recorded.plain : null),
    '',
    ...printQuality(now, recorded),
  ];
}
