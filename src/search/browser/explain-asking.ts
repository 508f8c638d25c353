/** What is missing in a search that asks for nothing, though something was typed. */
import type { Query } from '../query/query.ts';

export function explainAsking({ typed, terms, filters }: Query): string {
  if (terms.length > 0 || filters.some(({ not }) => not))
    return 'It says only what to leave out. Add a word, a phrase or a filter to be found.';
  if (filters.length > 0) return 'Add the words that are to stand in the title.';
  return `There is no word to search for in ‘${typed}’.`;
}
