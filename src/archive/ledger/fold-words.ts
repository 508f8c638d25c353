/** The words of a text and nothing else: case, punctuation, spacing and markup may change, and they are the same. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

export const normalizeWords = (text: string): string =>
  (text.normalize('NFC').toLowerCase().match(WORD) ?? []).join(' ');
