/** A query with one of its filters changed: what choosing beside the results does to the words in the box. */
import type { FilterName, Sort } from './query.ts';

/**
 * Puts `values` in the place of every filter of that name without a minus, as one filter: any of them. Null removes
 * the filters of that name, those with a minus too.
 */
export function setFilter(
  typed: string,
  name: FilterName | 'sort',
  values: readonly string[] | null,
): string {
  const minus = values === null ? '-?' : '';
  const pattern = new RegExp(`(?<=^|\\s)${minus}${name}:(?:"[^"]*(?:"|$)|[^\\s"])*(?=\\s|$)`, 'giu');
  const rest = typed.replace(pattern, ' ').replace(/\s+/g, ' ').trim();
  if (values === null || values.length === 0) return rest;
  return `${rest} ${name}:${values.map(quote).join(',')}`.trim();
}

const quote = (value: string): string => (/[\s",]/.test(value) ? `"${value.replaceAll('"', '')}"` : value);

/** `relevance` is the default, and isn't written. */
export const setSort = (typed: string, sort: Sort): string =>
  setFilter(typed, 'sort', sort === 'relevance' ? null : [sort]);
