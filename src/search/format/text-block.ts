/** A few paragraphs of an essay, with what a result says of it: the unit in which text is fetched for excerpts. */
export interface TextBlock {
  readonly title: string;
  readonly slug: string;
  readonly places: readonly TextPlace[];
}

/** Anchor, null for the title; the words on one line; and other essays' places with the very same words. */
export type TextPlace = readonly [
  anchor: string | null,
  text: string,
  also?: readonly (readonly [essay: number, anchor: string, slug: string])[],
];
