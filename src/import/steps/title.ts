/**
 * A title where print has none: the standfirst's first sentence, or its first clause where the sentence runs on.
 * Never a word that isn't there, and never a clause cut open; a person confirms it later.
 */
import { countIn, wordsIn } from '../words.ts';

const LONGEST = 16;
const SHORTEST = 3;
/** UTF-16 units within which so many words are looked for: what is longer is no sentence but a fault of the file. */
const MOST_UNITS = 1000;
/** Where a sentence may be ended early, the strongest first: a stop inside it, then a word that opens a clause. */
const CUTS = [
  /[;:]\s/gu,
  /\s[–—-]\s/gu,
  /,\s/gu,
  /\s(?=(?:as|while|because|when|since|although|but|which|where|unless|until)\s)/gu,
];

export function titleFrom(text: string): string {
  const sentence = firstSentence(text.slice(0, MOST_UNITS));
  if (countIn(sentence) <= LONGEST) return tidy(sentence);
  for (const cut of CUTS) {
    const places = [...sentence.matchAll(cut)].map(({ index }) => sentence.slice(0, index));
    const whole = places
      .filter((part) => countIn(part) <= LONGEST && countIn(part) >= SHORTEST && isClosed(part))
      .at(-1);
    if (whole !== undefined) return tidy(whole);
  }
  return `${wordsIn(sentence)
    .slice(0, LONGEST - 2)
    .join(' ')} …`;
}

function firstSentence(text: string): string {
  const end = /(?<=[\p{Ll}\p{N}”’"')]{2}[.!?]+["”’')]*)\s+(?=["“‘'(]?\p{Lu})/u.exec(text);
  return end === null ? text : text.slice(0, end.index);
}

/** Whether no bracket and no quotation is left open at the end. */
function isClosed(text: string): boolean {
  const count = (sign: string): number => text.split(sign).length - 1;
  return count('(') === count(')') && count('“') === count('”') && count('"') % 2 === 0;
}

/** Spaces closed up, a full stop at the end left off; a question keeps its mark, and a stop alone is all there is. */
const tidy = (text: string): string =>
  wordsIn(text)
    .join(' ')
    .replace(/(?<=[^.])[.,;:]$/u, '');
