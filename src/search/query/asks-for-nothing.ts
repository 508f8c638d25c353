/** Whether a query leaves open what is to be found: it has no word or phrase, and no filter that finds by itself. */
import type { Query } from './query.ts';

export const asksForNothing = ({ terms, filters }: Query): boolean =>
  terms.every(({ not }) => not) && filters.every(({ name, not }) => name === 'in' || not);
