/**
 * The places of a phrase: those of the pairs of words that cover it, where these stand the right way apart. So
 * many pairs as are needed and no more: of five words the first two, the next two, and the last two.
 */
import type { PairList, PairLists } from './pair-lists.ts';

export async function findPhrase(forms: readonly string[], pairs: PairLists): Promise<Uint32Array> {
  const offsets: number[] = [];
  for (let at = 0; at + 1 < forms.length; at += 2) offsets.push(at);
  if (forms.length % 2 === 1) offsets.push(forms.length - 2);
  const lists = await Promise.all(
    offsets.map(async (at) => ({ at, list: await pairs(forms[at] ?? '', forms[at + 1] ?? '') })),
  );
  // From the rarest, so that little is looked at.
  lists.sort((a, b) => a.list.places.length - b.list.places.length);
  const [rarest, ...rest] = lists;
  if (rarest === undefined) return new Uint32Array();
  const found: number[] = [];
  for (const [index, place] of rarest.list.places.entries()) {
    const start = (rarest.list.words[index] ?? 0) - rarest.at;
    if (found.at(-1) !== place && rest.every(({ at, list }) => stands(list, place, start + at)))
      found.push(place);
  }
  return Uint32Array.from(found);
}

/** Whether a pair stands at this word of this place. */
function stands({ places, words }: PairList, place: number, word: number): boolean {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = places[middle] ?? 0;
    if (other < place || (other === place && (words[middle] ?? 0) < word)) low = middle + 1;
    else high = middle;
  }
  return places[low] === place && words[low] === word;
}
