/** The costs of queries as a table: median and worst, by class and over all. */
import type { Cost, QueryCost } from './measure-query.ts';
import { type PickedQuery, QUERY_CLASSES } from './picked-query.ts';

export interface MeasuredQuery extends QueryCost {
  readonly query: PickedQuery;
}

const COLUMNS: readonly {
  readonly name: string;
  readonly of: (cost: Cost) => number;
  readonly in: string;
}[] = [
  { name: 'requests', of: ({ requests }) => requests, in: '' },
  { name: 'all bytes', of: ({ bytes }) => bytes / 1000, in: ' kB' },
  { name: 'index and texts', of: ({ indexBytes }) => indexBytes / 1000, in: ' kB' },
  { name: 'first results', of: ({ firstResults }) => firstResults / 1000, in: ' s' },
  { name: 'main thread', of: ({ mainThread }) => mainThread, in: ' ms' },
];

/** In Markdown; each cell is 'median / worst'. */
export function costTable(measured: readonly MeasuredQuery[]): string {
  const rows = (['cold', 'next'] as const).flatMap((when) => [
    ...QUERY_CLASSES.map((kind) =>
      row(
        `${when === 'cold' ? 'cold' : 'then'}, ${kind}`,
        measured.filter(({ query }) => query.kind === kind).map((one) => one[when]),
      ),
    ),
    row(
      `**${when === 'cold' ? 'cold' : 'then'}, all**`,
      measured.map((one) => one[when]),
    ),
  ]);
  return [
    `| | ${COLUMNS.map(({ name }) => name).join(' | ')} |`,
    `|---|${COLUMNS.map(() => '---:|').join('')}`,
    ...rows,
  ].join('\n');
}

const row = (name: string, costs: readonly Cost[]): string =>
  `| ${name} | ${COLUMNS.map((column) => cell(costs.map(column.of), column.in)).join(' | ')} |`;

function cell(values: readonly number[], unit: string): string {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
  const show = (value: number): string => (unit === ' s' ? value.toFixed(1) : String(Math.round(value)));
  return `${show(middle)} / ${show(sorted.at(-1) ?? NaN)}${unit}`;
}
