/** The figures that the search is judged by: plain Pagefind and ours in the same run, what must be met, what to try for. */
import { row } from '../run/table-row.ts';
import type { IndexCost } from './measure-indexing.ts';
import type { Cost } from './measure-query.ts';
import type { CostRow, SearchFigures, Spread } from './search-figures.ts';

export function measuredTable({ costs, plain, indexing }: SearchFigures): string {
  const { ours, plain: peer } = indexing;
  const traffic = (name: string, when: CostRow['when'], of: keyof Cost, goals: readonly [string, string]) => [
    name,
    kilobytes(all(plain, when)[of]),
    kilobytes(all(costs, when)[of]),
    ...goals,
  ];
  const changed = ours.cpu.changed === null ? '' : (ours.cpu.changed / ours.cpu.whole).toFixed(3);
  const first = ratio(all(costs, 'cold').firstResults.median, all(plain, 'cold').firstResults.median);
  return [
    row(['', 'plain Pagefind', 'ours', 'must be met', 'try for']),
    '|---|---:|---:|---:|---:|',
    ...[
      traffic('cold search: scripts, index, texts, lists, kB', 'cold', 'searchBytes', [
        '220 / 340',
        '170 / 260',
      ]),
      [
        'cold, all bytes with page and faces, kB',
        '',
        kilobytes(all(costs, 'cold').bytes),
        '315 / 390',
        '260 / 330',
      ],
      traffic('next query, kB', 'next', 'bytes', ['70 / 240', '60 / 150']),
      ['first results, against plain', '1', first, '0.6', '0.5'],
      ['index and texts on disk, MB', megabytes(peer), megabytes(ours), '125', '110'],
      [
        'indexing, CPU of all processes, against plain',
        '1',
        ratio(ours.cpu.whole, peer.cpu.whole),
        '1.5',
        '1.1',
      ],
      ['peak memory of the largest indexing process, GB', peak(peer), peak(ours), '4.0', '2.5'],
      ['one essay changed, CPU against a whole index', '1', changed, '0.02', '0.005'],
    ].map(row),
  ].join('\n');
}

const NONE: Spread = { median: 0, worst: 0 };
const NOTHING: CostRow['cost'] = {
  requests: NONE,
  bytes: NONE,
  searchBytes: NONE,
  firstResults: NONE,
  mainThread: NONE,
};

const all = (rows: readonly CostRow[], when: CostRow['when']): CostRow['cost'] =>
  rows.find((one) => one.when === when && one.kind === 'all')?.cost ?? NOTHING;

const kilobytes = ({ median, worst }: Spread): string =>
  `${Math.round(median / 1000)} / ${Math.round(worst / 1000)}`;
const megabytes = ({ bytes }: IndexCost): string => (bytes / 1e6).toFixed(0);
const ratio = (ours: number, plain: number): string => (ours / plain).toFixed(2);
const peak = ({ peak: bytes }: IndexCost): string => (bytes === null ? '' : (bytes / 1e9).toFixed(1));
