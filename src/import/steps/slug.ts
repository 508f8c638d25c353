/** The name of an essay in its address, from its title: `the-press-in-the-cellar`. */
import { RESERVED_WORDS } from '../../archive/urls.ts';

const LONGEST = 60;
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
    if (slug !== '' && slug.length + word.length + 1 > LONGEST) break;
    slug = slug === '' ? word.slice(0, LONGEST) : `${slug}-${word}`;
  }
  if (slug === '') slug = 'essay';
  if (RESERVED_WORDS.has(slug)) slug = `${slug}-essay`;
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? slug : `${slug}-${number}`;
    if (!taken(numbered)) return numbered;
  }
}
