/** What somebody searches for: words and phrases, what restricts them, and how results are sorted. */
export interface Query {
  /** As typed, white space settled and quotation marks straight. */
  readonly typed: string;
  readonly terms: readonly Term[];
  readonly filters: readonly Filter[];
  readonly sort: Sort;
}

export type Term = WordTerm | PhraseTerm;

export interface WordTerm {
  readonly kind: 'word';
  /** Folded; hyphenated parts as one word. */
  readonly form: string;
  /** The parts where it was typed with hyphens, else null. */
  readonly parts: readonly string[] | null;
  /** Whether words that only begin so are meant too. */
  readonly beginning: boolean;
  readonly not: boolean;
  /** As typed. */
  readonly shown: string;
}

export interface PhraseTerm {
  readonly kind: 'phrase';
  /** Folded forms in their order; more than one row where a hyphen lets it be read in two ways. */
  readonly forms: readonly (readonly string[])[];
  readonly not: boolean;
  readonly shown: string;
}

export const FILTER_NAMES = ['series', 'year', 'author', 'quotes', 'cites', 'in'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

export interface Filter {
  readonly name: FilterName;
  /** Without quotation marks. */
  readonly value: string;
  readonly not: boolean;
}

export type Sort = 'relevance' | 'newest' | 'oldest';
