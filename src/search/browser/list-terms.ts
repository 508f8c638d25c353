/** Words and phrases in a sentence: `‘hemp’, ‘glue’ and “the old mill”`. */
import type { Term } from '../query/query.ts';

export function listTerms(terms: readonly Term[]): string {
  const names = terms.map(({ kind, shown }) => (kind === 'phrase' ? shown : `‘${shown}’`));
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
