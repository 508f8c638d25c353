/** What searches cost and how well they find, as the bench records it. */
import type { QualityFigures } from '../quality/quality-figures.ts';
import type { IndexCost, Indexer } from './measure-indexing.ts';
import type { Cost } from './measure-query.ts';
import type { QueryClass } from './picked-query.ts';

export interface Spread {
  readonly median: number;
  readonly worst: number;
}

export interface CostRow {
  /** With nothing of the site in the browser, or as the next query on the same page. */
  readonly when: 'cold' | 'next';
  readonly kind: QueryClass | 'all';
  /** How many queries. */
  readonly queries: number;
  readonly cost: Readonly<Record<keyof Cost, Spread>>;
}

export interface SearchFigures extends QualityFigures {
  readonly issues: number;
  readonly words: number;
  /** The day of the run, as ISO. */
  readonly day: string;
  readonly machine: string;
  /** Over the site, whose index has changes of some essays beside the base. */
  readonly costs: readonly CostRow[];
  /** Of the same queries with plain Pagefind over the same pages. */
  readonly plain: readonly CostRow[];
  readonly indexing: Readonly<Record<Indexer, IndexCost>>;
}
