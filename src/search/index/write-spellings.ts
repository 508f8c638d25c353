/** The words that stand in the archive, by their first letter, with in how many places: for a word that none has. */
import { spellingsFile } from '../format/file-names.ts';
import type { FileSink } from './file-sink.ts';

/** In a large archive a word that stands once or twice is more often a misprint than what was meant. */
const LEAST = 3;
const LARGE = 200_000;

/** In how many places a word must stand, in an archive of so many words. */
export const leastPlaces = (words: number): number => (words < LARGE ? 1 : LEAST);

/** The first letter of a form that is worth proposing; null for the others. */
export const letterOf = (form: string): string | null =>
  /^\p{L}{3,}$/u.test(form) ? String.fromCodePoint(form.codePointAt(0) ?? 0) : null;

/** The lines of one file. */
export const encodeSpellings = (counts: Iterable<readonly [form: string, places: number]>): Uint8Array =>
  new TextEncoder().encode(
    [...counts]
      .map(([form, places]) => `${form} ${places}`)
      .sort()
      .join('\n'),
  );

/** Gives the first letter of each file. */
export function writeSpellings(counts: ReadonlyMap<string, number>, words: number, sink: FileSink): string[] {
  const least = leastPlaces(words);
  const kept = [...counts].filter(([form, places]) => places >= least && letterOf(form) !== null);
  const byLetter = Map.groupBy(kept, ([form]) => letterOf(form) ?? '');
  const letters = [...byLetter.keys()].sort();
  for (const [index, letter] of letters.entries())
    sink.write(spellingsFile(index), encodeSpellings(byLetter.get(letter) ?? []));
  return letters;
}
