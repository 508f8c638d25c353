/** What is to be said of a query as typed: that it asks for nothing, that a filter fits no essay, that OR is a word. */

import type { Filter, FilterName, Query } from '../query/read-query.ts';
import { readYears } from './read-years.ts';

/** What is missing in a search that asks for nothing, though something was typed. */
export function explainMissing({ typed, terms, filters }: Query): string {
  if (terms.length > 0 || filters.some(({ not }) => not))
    return 'It says only what to leave out. Add a word, a phrase or a filter to be found.';
  if (filters.length > 0) return 'Add the words to be found in the title.';
  return `There is no word to search for in ‘${typed}’.`;
}

/** `coal OR steel`, outside phrases. */
const OR = /\S\s+OR\s+\S/;

export const explainOr = ({ typed }: Query): string[] =>
  OR.test(typed.replaceAll(/"[^"]*"?/g, 'x'))
    ? ['OR is read as a word, and every word must occur. Search for one word, then for the other.']
    : [];

/** Why each value of a filter fits no essay. A series or a person may be known without an essay in the archive. */
export const explainFilter = ({ name, values }: Filter): string[] =>
  values.map((value) => explainValue(name, value));

function explainValue(name: FilterName, value: string): string {
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
      return `‘in:${value}’ can’t be searched; ‘in:title’ can.`;
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
