/**
 * A word as it is compared: no case, no accents, no ligatures, no punctuation, so that 'Ligne', 'LIGNE' and
 * 'lïgne' are one word, and so are "worker's" and 'worker’s'. Index and query fold alike, or nothing is found.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(IGNORED, '')
    .replace(LETTERS, (letter) => SPELT[letter] ?? letter)
    .toLowerCase();
}

const PLAIN = /^[a-z0-9]+$/;

/** Accents, punctuation, the apostrophe that Unicode counts as a letter, and what has no width, as the soft hyphen. */
const IGNORED = /[\p{M}\p{P}\p{Cf}ʼ]/gu;

/** Letters that Unicode doesn't take apart, as they are written where the letter isn't to be had. */
const SPELT: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const LETTERS = /[æœßøłđðþı]/g;
