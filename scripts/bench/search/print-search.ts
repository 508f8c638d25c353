/** The report of the bench on searches: what they cost and how well they find, beside the recorded run and the goals. */
import { formatNumber } from '../../../src/archive/format-count.ts';
import { printQuality } from '../quality/print-quality.ts';
import { FULL_SIZE } from '../run/figures.ts';
import { costTable } from './cost-table.ts';
import type { SearchFigures } from './search-figures.ts';

/** At full size, as the issue of the search has them. */
const GOALS =
  'Goals: cold 300 kB in the median and 450 kB at worst, 80 kB for the next query, first results in 2 s.';

export function printSearch(now: SearchFigures, recorded: SearchFigures | null): string[] {
  const isFull = now.issues === FULL_SIZE.issues && now.words === FULL_SIZE.words;
  const isSame = recorded?.issues === now.issues && recorded.words === now.words;
  return [
    `Searches over ${now.issues} issues of ${now.words} words, ${now.day}, ${now.machine}; index of ${formatNumber(now.files)} files, ${formatNumber(now.bytes)} bytes`,
    `Each cell is median / worst${isSame ? `; in brackets the run recorded on ${recorded.day}` : ''}.`,
    '',
    costTable(now.costs, isSame ? recorded.costs : null),
    '',
    ...(isFull ? [GOALS, ''] : []),
    ...printQuality(now, recorded),
  ];
}
