/** The lists of places by word. A piece holds the stems from its beginning to that of the next piece. */
import { createByteReader } from '../format/byte-reader.ts';
import { wordsFile } from '../format/file-names.ts';
import { WORDS_A_FILE } from '../format/slots.ts';
import type { StartTable } from '../format/start-table.ts';
import { stemWord } from '../words/stem-word.ts';
import { openPieces } from './pieces.ts';
import type { ReadFile } from './read-file.ts';

export interface FormList {
  readonly form: string;
  readonly count: number;
  readonly places: () => Uint32Array;
}

export interface WordLists {
  /** The forms of a stem, or of a filter's key. */
  readonly ofStem: (stem: string) => Promise<readonly FormList[]>;
  /** Forms that begin so, the commonest first, as many as are worth looking at. */
  readonly beginning: (prefix: string) => Promise<readonly FormList[]>;
}

/** Of a beginning such as 're' a reader means nothing yet. */
const MOST_FORMS = 60;

type StemFile = ReadonlyMap<string, readonly FormList[]>;

export function openWordLists(
  read: ReadFile,
  { words, wordSizes, language }: Pick<StartTable, 'words' | 'wordSizes' | 'language'>,
): WordLists {
  const piece = openPieces(read, wordsFile, wordSizes, WORDS_A_FILE, decode);

  return {
    async ofStem(stem) {
      const index = fileOf(stem);
      return index < 0 ? [] : ((await piece(index)).get(stem) ?? []);
    },
    async beginning(prefix) {
      // A stem may be shorter than what was typed of its word, and end in another letter: 'countr(y)', 'countri'.
      const stem = stemWord(prefix, language);
      const asked = new Set([fileOf(stem), fileOf(prefix)].filter((index) => index >= 0));
      const files = await Promise.all([...asked].map((index) => piece(index)));
      return files
        .flatMap((stems) => [...stems.values()].flat())
        .filter(({ form }) => form !== '' && form.startsWith(prefix))
        .sort((a, b) => b.count - a.count)
        .slice(0, MOST_FORMS);
    },
  };

  /** The last file that doesn't begin after this stem. */
  function fileOf(stem: string): number {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle] ?? '') <= stem) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

function decode(bytes: Uint8Array): StemFile {
  const reader = createByteReader(bytes);
  const stems = new Map<string, FormList[]>();
  while (reader.at() < bytes.length) {
    const stem = reader.text();
    reader.number(); // bytes of all forms, for who wants to skip them
    const forms: FormList[] = [];
    for (let left = reader.number(); left > 0; left--) {
      const form = reader.text();
      const count = reader.number();
      const length = reader.number();
      const at = reader.at();
      reader.skip(length);
      forms.push({ form, count, places: () => decodePlaces(bytes, at, count) });
    }
    stems.set(stem, forms);
  }
  return stems;
}

function decodePlaces(bytes: Uint8Array, at: number, count: number): Uint32Array {
  const reader = createByteReader(bytes, at);
  const places = new Uint32Array(count);
  let place = 0;
  for (let index = 0; index < count; index++) {
    place += reader.number();
    places[index] = place;
  }
  return places;
}
