/**
 * How a paragraph of this essay is cited: the house form with its number, `(EPSR No 1254 26-10-04) ¶ 14`; chosen
 * words stand before it in quotation marks, as printed.
 */
export function citeParagraphs(essay: string, first: string, last = first, words?: string): string {
  const paragraphs = first === last ? `¶ ${first}` : `¶¶ ${first}–${last}`;
  const quoted = words === undefined ? '' : `“${words.replace(/\s+/g, ' ')}” `;
  return `${quoted}${essay} ${paragraphs}`;
}
