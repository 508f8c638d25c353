/** Puts pairs into a list and takes others out. */
import type { PairList } from '../format/pair-list.ts';

export interface PairEdit {
  readonly print: number;
  readonly place: number;
  readonly word: number;
  /** How often the pair stands there more than it did; below 0 where it stands there less. */
  readonly more: number;
}

/** Throws where a pair is to be taken out that isn't there: the list is then not the one that the edits are for. */
export function editPairList({ places, words }: PairList, edits: readonly PairEdit[]): PairList {
  const entries = [...places].map((place, index) => ({ place, word: words[index] ?? 0 }));
  const gone = new Map<string, number>();
  const added: { place: number; word: number }[] = [];
  for (const { place, word, more } of edits) {
    const key = `${place} ${word}`;
    if (more < 0) gone.set(key, (gone.get(key) ?? 0) - more);
    for (let left = more; left > 0; left--) added.push({ place, word });
  }
  const kept = entries.filter(({ place, word }) => {
    const left = gone.size === 0 ? 0 : (gone.get(`${place} ${word}`) ?? 0);
    if (left > 0) gone.set(`${place} ${word}`, left - 1);
    return left === 0;
  });
  if ([...gone.values()].some((left) => left > 0))
    throw new Error('the last index lacks a pair of words that its texts have');
  const all = [...kept, ...added].sort((a, b) => a.place - b.place || a.word - b.word);
  return {
    places: Uint32Array.from(all, ({ place }) => place),
    words: Uint32Array.from(all, ({ word }) => word),
  };
}
