/** Words of the archive that are spelt much like one that it hasn't: at most two letters added, left out or changed. */
import { distanceOf, mostWrong } from '../words/edit-distance.ts';
import { stemWord } from '../words/stem-word.ts';
import type { SearchIndex, Word } from './open-index.ts';

/** More is no help. */
const MOST = 3;

/**
 * Words much like `form`, the likeliest first. A word that occurs once is offered only if no other is: it may be a misprint
 * itself.
 */
export async function suggestSpellings(
  form: string,
  { words }: Pick<SearchIndex, 'words'>,
  language: string,
): Promise<string[]> {
  const [first = '', second = ''] = form;
  // Most slips leave the first two letters, or exchange them; the lists of these are small.
  const close = await nearest(form, [first + second, second + first], words);
  if (close.some(({ distance }) => distance === 1)) return choose(close, language);
  const sameLetter = await nearest(form, [first], words);
  if (sameLetter.length > 0) return choose(sameLetter, language);
  const alike = new Set(
    SOUNDS.filter((letters) => letters.includes(first))
      .join('')
      .replaceAll(first, ''),
  );
  return choose(await nearest(form, [...alike], words), language);
}

/** First letters that are heard or written for each other: Kronstadt and Cronstadt, tsar and czar, Jugoslav and Yugoslav. */
const SOUNDS = ['ckqx', 'csz', 'ct', 'fp', 'gj', 'ijy', 'ae', 'ei', 'ou', 'vw', 'sx', 'hw'];

interface NearWord extends Word {
  readonly distance: number;
}

async function nearest(
  form: string,
  lists: readonly string[],
  words: SearchIndex['words'],
): Promise<NearWord[]> {
  const most = mostWrong(form);
  const known = await Promise.all([...new Set(lists)].map(words));
  return known.flat().flatMap((word) => {
    if (word.form === form || Math.abs(word.form.length - form.length) > most) return [];
    const distance = distanceOf(form, word.form, most);
    return distance <= most ? [{ ...word, distance }] : [];
  });
}

function choose(near: readonly NearWord[], language: string): string[] {
  const often = near.filter(({ times }) => times > 1);
  const sorted = (often.length > 0 ? often : [...near]).sort(
    (a, b) => a.distance - b.distance || b.times - a.times || (a.form < b.form ? -1 : 1),
  );
  // Another form of a word that is offered finds the same.
  const stems = new Set<string>();
  return sorted
    .filter(({ form }) => {
      const stem = stemWord(form, language);
      const isNew = !stems.has(stem);
      stems.add(stem);
      return isNew;
    })
    .slice(0, MOST)
    .map(({ form }) => form);
}
