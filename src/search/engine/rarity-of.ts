/** How much a word says by how few essays have it; one that every essay has counts a little, as somebody typed it. */
import type { SearchIndex } from './open-index.ts';

export function rarityOf(places: Uint32Array, { places: { first } }: SearchIndex): number {
  let essay = 0;
  let having = 0;
  let last = -1;
  for (const place of places) {
    while ((first[essay + 1] ?? Infinity) <= place) essay++;
    if (essay !== last) having++;
    last = essay;
  }
  const total = first.length - 1;
  return Math.log(1 + (total - having + 0.5) / (having + 0.5)) + 0.05;
}
