/** What a filter could mean whose value names nothing: names spelt much like it, as near as words are (`find-spellings.ts`). */
import type { FilterName } from '../query/query.ts';
import { splitWords } from '../words/split-words.ts';
import { distanceOf, mostWrong } from './find-spellings.ts';
import type { SearchIndex } from './open-index.ts';

export interface NearName {
  /** As it is shown: the whole name where only one has these words. */
  readonly name: string;
  /** What the filter is to be set to. */
  readonly value: string;
}

/** More is no help. */
const MOST = 3;

/** Nearest first; the filters that name nothing but years and places in an essay have none. */
export async function findNames(name: FilterName, value: string, index: SearchIndex): Promise<NearName[]> {
  const wanted = splitWords(value).map(({ form }) => form);
  if (wanted.length === 0) return [];
  const near = new Map<string, { distance: number; named: NearName[] }>();
  for (const known of await namesOf(name, index)) {
    const words = splitWords(`${known.name} ${known.value}`).map(({ form }) => form);
    const nearest = wanted.map((form) => nearestOf(form, words));
    if (nearest.some((word) => word === null)) continue;
    const found = nearest.flatMap((word) => word ?? []);
    const corrected = found.map(({ word }) => word).join(' ');
    const distance = found.reduce((sum, one) => sum + one.distance, 0);
    const { named } = near.get(corrected) ?? { named: [] };
    near.set(corrected, { distance, named: [...named, known] });
  }
  return [...near]
    .sort(
      ([a, one], [b, other]) =>
        one.distance - other.distance || other.named.length - one.named.length || (a < b ? -1 : 1),
    )
    .slice(0, MOST)
    .map(([corrected, { named }]) => {
      const [only, another] = named;
      return only !== undefined && another === undefined ? only : { name: corrected, value: corrected };
    });
}

/** Series and people of whom an essay is held, and sources that one quotes. */
async function namesOf(name: FilterName, index: SearchIndex): Promise<readonly NearName[]> {
  const { series, people, essays } = index.table;
  if (name === 'series') {
    const held = new Set(essays.series);
    return series.flatMap(({ id, label }, at) => (held.has(at) ? [{ name: label, value: id }] : []));
  }
  if (name === 'author') return people.map((person) => ({ name: person.name, value: person.id }));
  if (name !== 'quotes') return [];
  return (await index.facets()).sources.map(({ id, title }) => ({ name: title, value: id }));
}

/** The word nearest to a form, if it is near enough to be meant. */
function nearestOf(form: string, words: readonly string[]): { word: string; distance: number } | null {
  const most = mostWrong(form);
  let best: { word: string; distance: number } | null = null;
  for (const word of words) {
    const distance = Math.abs(word.length - form.length) > most ? most + 1 : distanceOf(form, word, most);
    if (distance < (best?.distance ?? most + 1)) best = { word, distance };
  }
  return best;
}
