/** A few paragraphs of an essay, with what a result says of it: the unit in which text is fetched for excerpts. */
export interface TextBlock {
  readonly title: string;
  readonly slug: string;
  readonly places: readonly TextPlace[];
  /** The number of each place, counted from the title, as steps from the one before; the first from 0. */
  readonly steps: readonly number[];
}

/** Anchor, null for the title; the words on one line; and where other essays have the very same words. */
export type TextPlace = readonly [anchor: string | null, text: string, repeat?: Repeat];

export interface Repeat {
  /** One number for all places with these words. */
  readonly passage: number;
  /** How many other places there are. */
  readonly others: number;
  /** The first of them: a line that every issue repeats would otherwise be listed in every issue for every other. */
  readonly also: readonly (readonly [essay: number, anchor: string, slug: string])[];
}
