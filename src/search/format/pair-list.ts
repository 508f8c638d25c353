/** Where a pair of words stands, as bytes: what `write-pairs.ts` writes and the search reads. */
import { createByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

/** Places in their order, with the word at which the pair begins; a place may stand here twice. */
export interface PairList {
  readonly places: Uint32Array;
  readonly words: Uint32Array;
}

/**
 * Of each place the step from the last one and the word at which the pair begins; in the same place, its step. Writes
 * a part of the list, that from an index on to before another.
 */
export function writePairList(
  list: ByteWriter,
  { places, words }: PairList,
  from = 0,
  to = places.length,
): void {
  let lastPlace = 0;
  let lastWord = 0;
  for (let index = from; index < to; index++) {
    const place = places[index] ?? 0;
    const word = words[index] ?? 0;
    list.number(place - lastPlace);
    list.number(place === lastPlace && index > from ? word - lastWord : word);
    lastPlace = place;
    lastWord = word;
  }
}

export function readPairList(bytes: Uint8Array, at: number, count: number): PairList {
  const reader = createByteReader(bytes, at);
  const places = new Uint32Array(count);
  const words = new Uint32Array(count);
  let [place, word] = [0, 0];
  for (let index = 0; index < count; index++) {
    const step = reader.number();
    place += step;
    word = step === 0 && index > 0 ? word + reader.number() : reader.number();
    places[index] = place;
    words[index] = word;
  }
  return { places, words };
}
