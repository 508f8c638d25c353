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
  const sorted = sumUp(edits);
  const length = places.length + sorted.reduce((sum, { more }) => sum + more, 0);
  const edited = {
    places: new Uint32Array(Math.max(0, length)),
    words: new Uint32Array(Math.max(0, length)),
  };
  let end = 0;
  let next = 0;
  const put = (place: number, word: number): void => {
    edited.places[end] = place;
    edited.words[end++] = word;
  };
  for (let index = 0; index < places.length; ) {
    const [place, word] = [places[index] ?? 0, words[index] ?? 0];
    const edit = sorted[next];
    if (edit === undefined || place < edit.place || (place === edit.place && word < edit.word)) {
      put(place, word);
      index++;
    } else if (edit.more > 0) {
      for (let left = edit.more; left > 0; left--) put(edit.place, edit.word);
      next++;
    } else if (edit.more === 0) next++;
    else {
      // As many as are to go must stand here.
      const last = index - edit.more - 1;
      if (places[last] !== edit.place || words[last] !== edit.word || place !== edit.place) break;
      index = last + 1;
      next++;
    }
  }
  for (const { place, word, more } of sorted.slice(next)) {
    if (more < 0) throw new Error('the last index lacks a pair of words that its texts have');
    for (let left = more; left > 0; left--) put(place, word);
  }
  return edited;
}

/** In the order of places and words, one for each. */
function sumUp(edits: readonly PairEdit[]): PairEdit[] {
  const sorted = edits.toSorted((a, b) => a.place - b.place || a.word - b.word);
  const summed: PairEdit[] = [];
  for (const edit of sorted) {
    const last = summed.at(-1);
    if (last === undefined || last.place !== edit.place || last.word !== edit.word) summed.push(edit);
    else summed[summed.length - 1] = { ...last, more: last.more + edit.more };
  }
  return summed;
}
