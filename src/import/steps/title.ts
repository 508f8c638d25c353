/**
 * A title where print has none: the standfirst's first sentence, or its first clause where the sentence runs on.
 * Never a word that isn't there, and never a clause cut open; a person confirms it later.
 */
import { RESERVED_WORDS } from '../../archive/urls.ts';
import { countIn, type ImportWarning, wordsIn } from '../document.ts';

const MAX_WORDS = 16;
const MIN_WORDS = 3;
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
  if (countIn(sentence) <= MAX_WORDS) return tidy(sentence);
  for (const cut of CUTS) {
    const places = [...sentence.matchAll(cut)].map(({ index }) => sentence.slice(0, index));
    const whole = places
      .filter((part) => countIn(part) <= MAX_WORDS && countIn(part) >= MIN_WORDS && isClosed(part))
      .at(-1);
    if (whole !== undefined) return tidy(whole);
  }
  return `${wordsIn(sentence)
    .slice(0, MAX_WORDS - 2)
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

/** The title of an essay, as printed or made, with a doubt where it was made. */
export interface SettledTitle {
  readonly title: string;
  readonly titleFrom: 'print' | 'standfirst' | 'opening';
  readonly doubts: readonly ImportWarning[];
}

/** `opening` is the first paragraph in the essay's own voice. */
export function fallbackTitle(
  printed: string | undefined,
  standfirst: string | undefined,
  opening: string,
): SettledTitle {
  if (printed !== undefined && printed.trim() !== '')
    return { title: printed.replace(/\s+/gu, ' '), titleFrom: 'print', doubts: [] };
  const from = standfirst === undefined ? 'opening' : 'standfirst';
  const title = titleFrom(standfirst ?? opening);
  const place = from === 'opening' ? 'the first words of the text' : 'the first words of the standfirst';
  return {
    title,
    titleFrom: from,
    doubts: [
      { line: null, kind: 'title', message: `no title is printed; ${place} stand for it: '${title}'` },
    ],
  };
}

/** The name of an essay in its address, from its title: `the-press-in-the-cellar`. */
const MAX_SLUG_LENGTH = 60;
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  þ: 'th',
  ð: 'd',
  ı: 'i',
};

/** `taken` says whether a slug is in use where this one will stand; a figure is then added. */
export function slugOf(title: string, taken: (slug: string) => boolean): string {
  const words = title
    .toLowerCase()
    .replace(/[ßæœøđłþðı]/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}|['’‘]/gu, '')
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    if (slug !== '' && slug.length + word.length + 1 > MAX_SLUG_LENGTH) break;
    slug = slug === '' ? word.slice(0, MAX_SLUG_LENGTH) : `${slug}-${word}`;
  }
  if (slug === '') slug = 'essay';
  if (RESERVED_WORDS.has(slug)) slug = `${slug}-essay`;
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? slug : `${slug}-${number}`;
    if (!taken(numbered)) return numbered;
  }
}
