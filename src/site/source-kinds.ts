/** The kinds of sources in the order in which they are listed, with their names. */
import type { Source } from '../archive/schema/source.ts';

export const SOURCE_KINDS: readonly {
  readonly kind: Source['kind'];
  readonly one: string;
  readonly many: string;
}[] = [
  { kind: 'newspaper', one: 'Newspaper', many: 'Newspapers' },
  { kind: 'journal', one: 'Journal', many: 'Journals' },
  { kind: 'book', one: 'Book', many: 'Books' },
  { kind: 'pamphlet', one: 'Pamphlet', many: 'Pamphlets' },
  { kind: 'website', one: 'Website', many: 'Websites' },
  { kind: 'person', one: 'Person', many: 'People' },
];
