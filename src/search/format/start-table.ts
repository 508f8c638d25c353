/**
 * The table that a search begins with: what stands in which file of the index, and of each essay what results
 * are sorted, filtered and counted by. One file, fetched once; columns, because they compress better than rows.
 *
 * An essay's places (title, standfirst, headings, paragraphs, notes) are numbered through the whole archive, in
 * the order of essays and within one by kind. So a place says by its number alone whose words it has. Not every
 * number has a place (`lay-runs.ts`); no list of the index has one that hasn't.
 */
export interface StartTable {
  /** Of the whole index; asked for with every other file, so that no old one is met in a cache. */
  readonly version: string;
  /** Of the words: 'en' is stemmed. */
  readonly language: string;
  /** What each piece of words begins with: the shortest text that is after all stems of the one before. */
  readonly words: readonly string[];
  /** Length of each piece of words and of pairs, in units of a slot. */
  readonly wordSizes: readonly number[];
  readonly pairSizes: readonly number[];
  /** First letters of the files of spellings. */
  readonly spellings: readonly string[];
  readonly series: readonly { readonly id: string; readonly label: string }[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly essays: EssayColumns;
}

/** One entry an essay. */
export interface EssayColumns {
  /** Index in `series`. */
  readonly series: readonly number[];
  /** 0 where it isn't known. */
  readonly number: readonly number[];
  /** ISO, to the precision known. */
  readonly date: readonly string[];
  /** Indices in `people`. */
  readonly people: readonly (readonly number[])[];
  /** How many places it has. */
  readonly many: readonly number[];
  /** The highest number in each kind's run, from 1, in the order of `PLACE_KINDS` without the title; 0 for none. */
  readonly runs: readonly (readonly number[])[];
  /** With which number each block of its text begins, as steps from the title and from block to block. */
  readonly blocks: readonly (readonly number[])[];
  /** How long each block's slot is, in units. */
  readonly sizes: readonly (readonly number[])[];
}

/** The kinds of place in the order in which an essay's are numbered. */
export const PLACE_KINDS = ['title', 'standfirst', 'heading', 'own', 'quoted', 'note'] as const;

export type PlaceKind = (typeof PLACE_KINDS)[number];
