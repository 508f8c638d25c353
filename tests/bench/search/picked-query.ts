/** Classes of query that are measured apart, as they cost differently. */
export const QUERY_CLASSES = ['rare word', 'common word', 'two words', 'phrase', 'with filters'] as const;

export type QueryClass = (typeof QUERY_CLASSES)[number];

export interface PickedQuery {
  readonly kind: QueryClass;
  readonly typed: string;
}
