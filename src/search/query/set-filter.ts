/** A query with one of its filters set otherwise: what choosing in the panel does to the words in the box. */
import type { FilterName, Sort } from './query.ts';

/** Puts `value` in the place of every filter of that name; null takes them out. */
export function setFilter(typed: string, name: FilterName | 'sort', value: string | null): string {
  const pattern = new RegExp(`(?<=^|\\s)-?${name}:(?:"[^"]*"?|\\S*)(?=\\s|$)`, 'giu');
  const rest = typed.replace(pattern, ' ').replace(/\s+/g, ' ').trim();
  if (value === null) return rest;
  return `${rest} ${name}:${/[\s"]/.test(value) ? `"${value.replaceAll('"', '')}"` : value}`.trim();
}

/** `relevance` is what nobody has to say. */
export const setSort = (typed: string, sort: Sort): string =>
  setFilter(typed, 'sort', sort === 'relevance' ? null : sort);
