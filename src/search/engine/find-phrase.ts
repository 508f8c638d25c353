/**
 * The places of a phrase: those of the pairs of words that cover it, where these stand the right way apart.
 *
 * A hyphenated word in a text is two words there and may be one in the phrase ('cooperation'). The index has its
 * pairs twice, as if it stood where its first part does and where its last does: what follows stands one further on.
 */

import type { PairList } from '../format/pair-list.ts';
import { coverPhrase } from './cover-phrase.ts';
import type { PairLists } from './pair-lists.ts';

interface CoveringPair {
  /** The word of the phrase at which it begins. */
  readonly at: number;
  readonly list: PairList;
  /** Whether it has two different words: the same word three times is no hyphenated one. */
  readonly differs: boolean;
}

export async function findPhrase(forms: readonly string[], pairs: PairLists): Promise<Uint32Array> {
  const cover = await Promise.all(
    coverPhrase(forms).map(
      async ({ at, first, second }): Promise<CoveringPair> => ({
        at,
        list: await pairs.of(first, second),
        differs: first !== second,
      }),
    ),
  );
  // From the rarest, so that little is looked at.
  const [rarest, ...rest] = cover.toSorted((a, b) => a.list.places.length - b.list.places.length);
  if (rarest === undefined) return new Uint32Array();
  const found: number[] = [];
  let last = -1;
  for (const place of rarest.list.places) {
    if (place === last) continue;
    last = place;
    if (rest.every(({ list }) => wordsIn(list, place).length > 0) && standsIn(place, cover))
      found.push(place);
  }
  return Uint32Array.from(found);
}

function standsIn(place: number, [begin, ...rest]: readonly CoveringPair[]): boolean {
  if (begin === undefined) return false;
  const words = rest.map(({ list }) => new Set(wordsIn(list, place)));
  const own = new Set(wordsIn(begin.list, place));
  return [...own].some(
    (start) => follows(start, 0) || (begin.differs && own.has(start + 1) && follows(start + 1, 0)),
  );

  /** Whether the pairs from `index` on stand as far after `start` as they should. */
  function follows(start: number, index: number): boolean {
    const pair = rest[index];
    if (pair === undefined) return true;
    const here = start + pair.at;
    const isThere = words[index]?.has(here) === true;
    const isTwice = pair.differs && words[index]?.has(here + 1) === true;
    return isThere && (follows(start, index + 1) || (isTwice && follows(start + 1, index + 1)));
  }
}

/** At which words of a place a pair begins. */
function wordsIn({ places, words }: PairList, place: number): Uint32Array {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (places[end] === place) end++;
  return words.subarray(low, end);
}
