/** The costs of queries as median and worst, by class and over all. */
import type { Cost } from './measure-query.ts';
import { type PickedQuery, QUERY_CLASSES } from './picked-query.ts';
import type { CostRow, Spread } from './search-figures.ts';

export interface MeasuredQuery {
  readonly query: Pick<PickedQuery, 'kind'>;
  readonly cold: Cost;
  /** The next query, on the same page. */
  readonly next: Cost;
}

export function sumCosts(measured: readonly MeasuredQuery[]): CostRow[] {
  return (['cold', 'next'] as const).flatMap((when) =>
    [...QUERY_CLASSES, 'all' as const].flatMap((kind) => {
      const costs = measured
        .filter(({ query }) => kind === 'all' || query.kind === kind)
        .map((one) => one[when]);
      return costs.length === 0 ? [] : [{ when, kind, queries: costs.length, cost: spreadsOf(costs) }];
    }),
  );
}

const spreadsOf = (costs: readonly Cost[]): CostRow['cost'] => ({
  requests: spread(costs.map(({ requests }) => requests)),
  bytes: spread(costs.map(({ bytes }) => bytes)),
  searchBytes: spread(costs.map(({ searchBytes }) => searchBytes)),
  firstResults: spread(costs.map(({ firstResults }) => firstResults)),
  mainThread: spread(costs.map(({ mainThread }) => mainThread)),
});

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const round = (value = NaN): number => Math.round(value);
  return { median: round(sorted[Math.floor((sorted.length - 1) / 2)]), worst: round(sorted.at(-1)) };
}
