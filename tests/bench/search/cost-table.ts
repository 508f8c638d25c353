/** The costs of queries as a table in Markdown: 'median / worst', and of the recorded run in brackets. */
import { row } from '../run/table-row.ts';
import type { Cost } from './measure-query.ts';
import type { CostRow, Spread } from './search-figures.ts';

const COLUMNS: readonly {
  readonly name: string;
  readonly of: keyof Cost;
  readonly in: ' kB' | ' s' | ' ms' | '';
}[] = [
  { name: 'requests', of: 'requests', in: '' },
  { name: 'all bytes', of: 'bytes', in: ' kB' },
  { name: 'search alone', of: 'searchBytes', in: ' kB' },
  { name: 'first results', of: 'firstResults', in: ' s' },
  { name: 'main thread', of: 'mainThread', in: ' ms' },
];

export function costTable(rows: readonly CostRow[], recorded: readonly CostRow[] | null): string {
  return [
    row(['', ...COLUMNS.map(({ name }) => name)]),
    `|---|${COLUMNS.map(() => '---:|').join('')}`,
    ...rows.map(({ when, kind, cost }) => {
      const before = recorded?.find((known) => known.when === when && known.kind === kind)?.cost;
      const cells = COLUMNS.map(({ of, in: unit }) => {
        const now = show(cost[of], unit);
        return before === undefined ? now : `${now} (${show(before[of], unit)})`;
      });
      const name = `${when === 'cold' ? 'cold' : 'then'}, ${kind}`;
      return row([kind === 'all' ? `**${name}**` : name, ...cells]);
    }),
  ].join('\n');
}

function show({ median, worst }: Spread, unit: string): string {
  const number = (value: number): string =>
    unit === ' s'
      ? (value / 1000).toFixed(1)
      : unit === ' kB'
        ? String(Math.round(value / 1000))
        : String(value);
  return `${number(median)} / ${number(worst)}${unit}`;
}
