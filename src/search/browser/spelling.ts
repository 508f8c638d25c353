/** Words of the archive that are spelt much like one that it hasn't: at most two letters added, left out or changed. */
import { editDistance } from '../../algorithms/edit-distance.ts';
import { splitWords } from '../words/split-words.ts';
import { stemWord } from '../words/tokens.ts';
import type { SearchIndex, Word } from './open-index.ts';

/** More is no help. */
const MAX = 3;
/** First letters that are heard or written for each other: Kronstadt and Cronstadt, tsar and czar, Jugoslav and Yugoslav. */
const SOUNDS = ['ckqx', 'csz', 'ct', 'fp', 'gj', 'ijy', 'ae', 'ei', 'ou', 'vw', 'sx', 'hw'];

/** How many letters a reader is taken to get wrong: one in five, as of shorter words too many others are two apart. */
const maxWrong = (form: string): number => (form.length < 6 ? 1 : 2);

interface NearWord extends Word {
  readonly distance: number;
}

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
  const close = await nearest([first + second, second + first]);
  const sameLetter = close.some(({ distance }) => distance === 1) ? close : await nearest([first]);
  if (sameLetter.length > 0) return choose(sameLetter, language);
  const alike = SOUNDS.filter((letters) => letters.includes(first)).join('');
  return choose(await nearest([...alike.replaceAll(first, '')]), language);

  async function nearest(lists: readonly string[]): Promise<NearWord[]> {
    const max = maxWrong(form);
    const known = await Promise.all([...new Set(lists)].map(words));
    return known
      .flat()
      .map((word) => ({ ...word, distance: editDistance(form, word.form, max) }))
      .filter(({ distance }) => distance > 0 && distance <= max);
  }
}

function choose(near: readonly NearWord[], language: string): string[] {
  const often = near.filter(({ times }) => times > 1);
  const sorted = (often.length > 0 ? often : near).toSorted(
    (a, b) => a.distance - b.distance || b.times - a.times || (a.form < b.form ? -1 : 1),
  );
  // Another form of a word that is offered finds the same.
  const stems = sorted.map(({ form }) => stemWord(form, language));
  return sorted
    .filter((_, at) => stems.indexOf(stems[at] ?? '') === at)
    .slice(0, MAX)
    .map(({ form }) => form);
}

/** How far a name is from what was typed, by the word of it that is farthest: from 0, its own words, to less than 1. */
export function nameDistance(typed: string, name: string): number {
  const words = splitWords(name).map(({ form }) => form);
  const distances = splitWords(typed).map(({ form }) => {
    const max = maxWrong(form);
    return Math.min(...words.map((word) => editDistance(form, word, max))) / (max + 1);
  });
  return distances.length === 0 ? 1 : Math.max(...distances);
}
