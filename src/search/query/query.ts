import type { PrintedWord } from '../words/split-words.ts';

/** What somebody searches for: words and phrases, what restricts them, and how results are sorted. */
export interface Query {
  /** As typed, white space settled and quotation marks straight. */
  readonly typed: string;
  readonly terms: readonly Term[];
  readonly filters: readonly Filter[];
  readonly sort: Sort;
}

export type Term = WordTerm | PhraseTerm;

interface TypedTerm {
  readonly not: boolean;
  /** As typed. */
  readonly shown: string;
  /** Where it stands in `typed`, a phrase with its quotation marks: first UTF-16 unit, and the unit after the last. */
  readonly start: number;
  readonly end: number;
}

export interface WordTerm extends TypedTerm {
  readonly kind: 'word';
  /** Folded; hyphenated parts as one word. */
  readonly form: string;
  /** Whether it was typed in two capitals or more. */
  readonly capitals: boolean;
  /** The parts where it was typed with hyphens, else null. */
  readonly parts: readonly PhraseWord[] | null;
  /** Whether words that only begin so are meant too. */
  readonly beginning: boolean;
}

export interface PhraseTerm extends TypedTerm {
  readonly kind: 'phrase';
  /** Its words in their order; more than one row where a hyphen lets it be read in two ways. */
  readonly forms: readonly (readonly PhraseWord[])[];
}

/** A word that is compared by its very form. */
export type PhraseWord = Pick<PrintedWord, 'form' | 'capitals'>;

/** Filters of one query all apply, those of the same name too. */
export const FILTER_NAMES = ['series', 'year', 'author', 'quotes', 'cites', 'in'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

export interface Filter {
  readonly name: FilterName;
  /** At least one, without quotation marks. An essay passes that has any of them. */
  readonly values: readonly string[];
  /** Whether an essay passes that has none of them. */
  readonly not: boolean;
}

export type Sort = 'relevance' | 'newest' | 'oldest';
