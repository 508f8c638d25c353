/** From the number of a place to its essay and its kind, and back. */
import { type EssayColumns, PLACE_KINDS, type PlaceKind } from '../format/start-table.ts';

export interface PlaceNumbers {
  readonly count: number;
  /** The first place of each essay, its title, and one more entry for the end. */
  readonly first: Uint32Array;
  /** Index of a place's kind in `PLACE_KINDS`. */
  readonly kinds: Uint8Array;
  readonly essayOf: (place: number) => number;
  readonly kindOf: (place: number) => PlaceKind;
}

export function numberPlaces({ places }: Pick<EssayColumns, 'places'>): PlaceNumbers {
  const first = new Uint32Array(places.length + 1);
  for (const [essay, counts] of places.entries())
    first[essay + 1] = (first[essay] ?? 0) + 1 + counts.reduce((sum, count) => sum + count, 0);
  const count = first[places.length] ?? 0;
  const kinds = new Uint8Array(count);
  for (const [essay, counts] of places.entries()) {
    let at = (first[essay] ?? 0) + 1;
    for (const [index, many] of counts.entries()) {
      kinds.fill(index + 1, at, at + many);
      at += many;
    }
  }
  return {
    count,
    first,
    kinds,
    kindOf: (place) => PLACE_KINDS[kinds[place] ?? 0] ?? 'own',
    essayOf(place) {
      let [low, high] = [0, places.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((first[middle] ?? 0) <= place) low = middle + 1;
        else high = middle;
      }
      return low - 1;
    },
  };
}
