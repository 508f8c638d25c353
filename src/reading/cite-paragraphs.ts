/**
 * How a paragraph of this essay is cited: the house form with its number, `(EPSR No 1254 26-10-04) ¶ 14`; chosen
 * words stand before it in quotation marks, as printed, and what has to be said of the text after it.
 */
export interface CitedEssay {
  /** The essay's house form. */
  readonly form: string;
  /** What travels with every citation: that the text isn't checked; or ''. */
  readonly note: string;
}

export function citeParagraphs(essay: CitedEssay, first: string, last = first, words?: string): string {
  const paragraphs = first === last ? `¶ ${first}` : `¶¶ ${first}–${last}`;
  const quoted = words === undefined ? '' : `“${words.replace(/\s+/g, ' ')}” `;
  const note = essay.note === '' ? '' : `. ${essay.note}`;
  return `${quoted}${essay.form} ${paragraphs}${note}`;
}
