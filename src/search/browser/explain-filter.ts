/**
 * Why a filter by itself lets no essay through, and what would be right. A series or a person may well be known of
 * whom no essay is held.
 */
import { readYears } from '../engine/read-years.ts';
import type { Filter } from '../query/query.ts';

export function explainFilter({ name, value }: Filter): string {
  switch (name) {
    case 'series':
      return `No essay is in a series called ‘${value}’.`;
    case 'author':
      return `No essay is by an author called ‘${value}’.`;
    case 'year':
      return explainYears(value);
    case 'cites':
      return `No essay cites ‘${value}’.`;
    case 'quotes':
      return `No essay quotes ‘${value}’.`;
    case 'in':
      return `‘in:${value}’ is nothing to search in; ‘in:title’ is.`;
  }
}

function explainYears(value: string): string {
  const [from, to] = readYears(value);
  if (from === Infinity) return `‘${value}’ is no year; write ‘year:2002’ or ‘year:2002..2004’.`;
  if (from === to) return `No essay is of the year ${from}.`;
  if (to === Infinity) return `No essay is of ${from} or later.`;
  if (from === -Infinity) return `No essay is of ${to} or earlier.`;
  return `No essay is of the years ${from} to ${to}.`;
}
