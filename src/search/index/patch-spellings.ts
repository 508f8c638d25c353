/** Writes the lists of spellings with the counts of some words changed. */
import { spellingsFile } from '../format/file-names.ts';
import type { FileSink } from './file-sink.ts';
import type { OpenedIndex } from './open-last-index.ts';
import { encodeSpellings, leastPlaces, letterOf } from './write-spellings.ts';

/** `counts` has the words whose places have changed; gives the first letter of each file. */
export function patchSpellings(
  { table, unzip }: OpenedIndex,
  counts: ReadonlyMap<string, number>,
  words: number,
  sink: FileSink,
): string[] {
  const least = leastPlaces(words);
  const changed = Map.groupBy(counts, ([form]) => letterOf(form) ?? '');
  changed.delete('');
  const before = new Map(table.spellings.map((letter, index) => [letter, index]));
  const edited = new Map<string, Uint8Array>();
  for (const [letter, own] of changed) {
    const index = before.get(letter);
    const lines = new Map(index === undefined ? [] : readLines(unzip(spellingsFile(index))));
    for (const [form, places] of own)
      if (places < least) lines.delete(form);
      else lines.set(form, places);
    edited.set(letter, encodeSpellings(lines));
  }
  const letters = [...new Set([...before.keys(), ...edited.keys()])]
    .filter((letter) => edited.get(letter)?.length !== 0)
    .sort();
  for (const [index, letter] of letters.entries()) {
    const bytes = edited.get(letter);
    const last = before.get(letter);
    if (bytes === undefined && last === index) sink.keep(spellingsFile(index));
    else sink.write(spellingsFile(index), bytes ?? unzip(spellingsFile(last ?? index)));
  }
  return letters;
}

const readLines = (bytes: Uint8Array): [form: string, places: number][] =>
  new TextDecoder()
    .decode(bytes)
    .split('\n')
    .map((line) => {
      const [form = '', places = '0'] = line.split(' ');
      return [form, Number(places)];
    });
