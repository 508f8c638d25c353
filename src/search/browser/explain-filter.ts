/** Why a filter by itself lets no essay through, and what would be right. */
import { readYears } from '../engine/read-years.ts';
import type { Filter } from '../query/query.ts';

export function explainFilter({ name, value }: Filter): string {
  switch (name) {
    case 'series':
      return `No series is called ‘${value}’.`;
    case 'author':
      return `No author has the name ‘${value}’.`;
    case 'year':
      return readYears(value)[0] === Infinity
        ? `‘${value}’ is no year; write ‘year:2002’ or ‘year:2002..2004’.`
        : `No essay is of the year${/^\d+$/.test(value) ? '' : 's'} ${value}.`;
    case 'cites':
      return `No essay cites ‘${value}’.`;
    case 'quotes':
      return `No essay quotes ‘${value}’.`;
    case 'in':
      return `‘in:${value}’ is nothing to search in; ‘in:title’ is.`;
  }
}
