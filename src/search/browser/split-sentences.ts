/**
 * Where sentences end in a paragraph's words. `Intl.Segmenter` ends one after every 'No.' and 'Vol.', of which
 * an archive of numbered issues has thousands.
 */
export interface Sentence {
  readonly from: number;
  /** The index after its last word. */
  readonly to: number;
}

/** Full stop, question or exclamation mark, with the quotes and brackets that close after it. */
const ENDS = /[.!?…][\p{Pe}\p{Pf}"'*]*$/u;

/** A capital or a figure, with what opens before it: a word that may begin a sentence. */
const BEGINS = /^[\p{Ps}\p{Pi}\p{Pd}"']*[\p{Lu}\p{N}]/u;

const ABBREVIATIONS = new Set(
  'no nos vol vols p pp ch fig mr mrs ms dr prof st sir rev hon gen col capt lt sgt cf e.g i.e viz vs ed eds'
    .concat(' trans op cit ibid jan feb mar apr jun jul aug sept sep oct nov dec')
    .split(' '),
);

/** `E.`, `V.I.`, `(U.S.`: initials stand inside a name. */
const INITIALS = /^[\p{Ps}\p{Pi}"']*(?:\p{L}\.)+$/u;

export function splitSentences(words: readonly string[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (next !== undefined && !(ENDS.test(word) && BEGINS.test(next) && !isAbbreviated(word))) continue;
    sentences.push({ from, to: index + 1 });
    from = index + 1;
  }
  return sentences;
}

const isAbbreviated = (word: string): boolean =>
  INITIALS.test(word) || ABBREVIATIONS.has(word.toLowerCase().replace(/^\P{L}+|\.$/gu, ''));
