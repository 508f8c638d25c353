/**
 * Titles for essays without a printed one: the first sentence of the standfirst or the text, or a clause of it. Every
 * word is from the text; a person confirms the title later.
 */
import { firstSentence } from '../../algorithms/sentences.ts';
import { RESERVED_WORDS } from '../../archive/urls.ts';
import { countIn, type ImportWarning, warning, wordsIn } from '../document.ts';

export interface EssayTitle {
  readonly title: string;
  readonly titleFrom: 'print' | 'standfirst' | 'opening';
  readonly warnings: readonly ImportWarning[];
}

/** `opening` is the first paragraph in the essay's own voice. */
export function fallbackTitle(
  printed: string | undefined,
  standfirst: string | undefined,
  opening: string,
): EssayTitle {
  if (printed !== undefined && printed.trim() !== '')
    return { title: printed.replace(/\s+/gu, ' '), titleFrom: 'print', warnings: [] };
  const from = standfirst === undefined ? 'opening' : 'standfirst';
  const title = titleFrom(standfirst ?? opening);
  const place = from === 'opening' ? 'text' : 'standfirst';
  const message = `no title is printed; the first words of the ${place} stand for it: '${title}'`;
  return { title, titleFrom: from, warnings: [warning('title', message)] };
}

const MAX_WORDS = 16;
const MIN_WORDS = 3;
/** UTF-16 units that are searched: a longer sentence is a defect of the file. */
const MAX_UNITS = 1000;
/** Where a long sentence may be cut, the best first: a stop inside it, then a word that begins a clause. */
const CUTS = [
  /[;:]\s/gu,
  /\s[–—-]\s/gu,
  /,\s/gu,
  /\s(?=(?:as|while|because|when|since|although|but|which|where|unless|until)\s)/gu,
];

export function titleFrom(text: string): string {
  const sentence = firstSentence(text.slice(0, MAX_UNITS));
  if (countIn(sentence) <= MAX_WORDS) return tidy(sentence);
  for (const cut of CUTS) {
    const clause = [...sentence.matchAll(cut)]
      .map(({ index }) => sentence.slice(0, index))
      .findLast((part) => countIn(part) <= MAX_WORDS && countIn(part) >= MIN_WORDS && isClosed(part));
    if (clause !== undefined) return tidy(clause);
  }
  return `${wordsIn(sentence)
    .slice(0, MAX_WORDS - 2)
    .join(' ')} …`;
}

/** Whether every bracket and quotation mark is closed. */
function isClosed(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1;
  return count('(') === count(')') && count('“') === count('”') && count('"') % 2 === 0;
}

/** Collapses white space and drops a final stop but for a question mark; a stop alone remains. */
const tidy = (text: string): string =>
  wordsIn(text)
    .join(' ')
    .replace(/(?<=[^.])[.,;:]$/u, '');

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

/** The last part of an essay's URL: `the-press-in-the-cellar`; with a number if the slug is in use. */
export function slugOf(title: string, isInUse: (slug: string) => boolean): string {
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
    if (!isInUse(numbered)) return numbered;
  }
}
