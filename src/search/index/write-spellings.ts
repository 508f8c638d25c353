/** The words that stand in the archive, by their first letter, with how often: for a word that none has. */
import { spellingsFile } from '../format/file-names.ts';
import type { FileSink } from './file-sink.ts';

/** In a large archive a word that stands once or twice is more often a misprint than what was meant. */
const LEAST = 3;
const LARGE = 200_000;

/** Gives the first letter of each file. */
export async function writeSpellings(
  forms: readonly { readonly form: string; readonly occurrences: number }[],
  words: number,
  sink: FileSink,
): Promise<string[]> {
  const least = words < LARGE ? 1 : LEAST;
  const kept = forms.filter(({ form, occurrences }) => occurrences >= least && /^\p{L}{3,}$/u.test(form));
  const byLetter = Map.groupBy(kept, ({ form }) => String.fromCodePoint(form.codePointAt(0) ?? 0));
  const letters = [...byLetter.keys()].sort();
  for (const [index, letter] of letters.entries()) {
    const lines = (byLetter.get(letter) ?? [])
      .map(({ form, occurrences }) => `${form} ${occurrences}`)
      .sort();
    await sink.write(spellingsFile(index), new TextEncoder().encode(lines.join('\n')));
  }
  return letters;
}
