/**
 * Makes the index out of the last one: the places whose words have changed are found, the lists that they touch are
 * read, edited and written, and all other files kept. The bytes are those that making it anew would give.
 */
import { FACETS_FILE } from '../format/file-names.ts';
import { stemWord } from '../words/stem-word.ts';
import { findChanges } from './changed-places.ts';
import { countPairPieces } from './count-pair-pieces.ts';
import type { PlacesEdit } from './edit-places.ts';
import { editStem } from './edit-stem.ts';
import { createFileSink } from './file-sink.ts';
import { listFilterEdits } from './filter-edits.ts';
import { findRepeats } from './find-repeats.ts';
import type { IndexInput, WrittenIndex } from './index-input.ts';
import { digestRepeats } from './index-state.ts';
import type { OpenedIndex } from './open-last-index.ts';
import { patchPairs } from './patch-pairs.ts';
import { patchSpellings } from './patch-spellings.ts';
import { patchWords, type StemEdit } from './patch-words.ts';
import { readChanged } from './read-changed.ts';
import { listEdits } from './word-edits.ts';
import { leastPlaces } from './write-spellings.ts';
import { writeStart } from './write-start.ts';
import { writeTexts } from './write-texts.ts';

/** Where more of the words have moved than this, reading them all is no slower. */
const MOST_CHANGED = 0.2;

/** Gives in words why it can't be made so. */
export function patchIndex(input: IndexInput, last: OpenedIndex): WrittenIndex | string {
  const { outline, facets, names, language, outDir } = input;
  const { state, table } = last;
  if (table.language !== language) return 'the language is another';
  if (last.words.count === 0) return 'the last index has no words';
  const changes = findChanges(input, last);
  const essays = outline.map((essay, index) => {
    const known = changes.lastOf[index] ?? null;
    return (known === null ? undefined : state.essays[known]) ?? readChanged(essay);
  });
  const [words, pairs] = [sum(essays.map((essay) => essay.words)), sum(essays.map((essay) => essay.pairs))];
  const wordsBefore = sum(state.essays.map((essay) => essay.words));
  if (countPairPieces(pairs) !== last.pairs.count) return 'there are more or fewer pieces of pairs';
  if (leastPlaces(words) !== leastPlaces(wordsBefore)) return 'spellings are counted otherwise';
  const letters = sum(changes.places.map(({ before, after }) => Math.max(before.length, after.length)));
  if (letters > MOST_CHANGED * LETTERS_A_WORD * words) return 'too much has changed';

  const sink = createFileSink(outDir, state.digests);
  const repeats = findRepeats(
    outline,
    essays.map(({ prints }) => prints),
  );
  const written = essays.map((essay, index) => ({
    ...essay,
    repeats: digestRepeats(repeats[index] ?? new Map()),
  }));
  const texts = writeTexts({
    essays: outline,
    repeats,
    sink,
    last: last.texts,
    lastOf(index) {
      const known = changes.lastOf[index] ?? null;
      return known !== null && state.essays[known]?.repeats === written[index]?.repeats ? known : null;
    },
  });

  const edits = listEdits(changes.places, last.pairs.count);
  const lastWords = { pieces: last.words, first: table.words };
  const counts = new Map<string, number>();
  const stems = new Map<string, StemEdit>([
    ...listFilterEdits(facets.lists, lastWords),
    ...stemEdits(edits.forms, language, (form, places) => counts.set(form, places)),
  ]);
  const lists = patchWords(lastWords, stems, sink);
  const pairSizes = patchPairs(last, edits.pairs, sink);
  const spellings = patchSpellings(last, counts, words, sink);
  sink.write(FACETS_FILE, new TextEncoder().encode(JSON.stringify(facets.table)));
  writeStart(
    names,
    outline,
    {
      language,
      words: lists.first,
      wordSizes: lists.sizes,
      pairSizes,
      spellings,
      blocks: texts.blocks,
      sizes: texts.sizes,
    },
    sink,
  );
  return { digests: sink.digests, kept: sink.kept, essays: written };
}

/** With the space after it. */
const LETTERS_A_WORD = 6;

function stemEdits(
  forms: ReadonlyMap<string, PlacesEdit>,
  language: string,
  onForm: (form: string, places: number) => void,
): [stem: string, edit: StemEdit][] {
  const byStem = Map.groupBy(forms, ([form]) => stemWord(form, language));
  return [...byStem].map(([stem, own]) => [stem, (bytes) => editStem(stem, bytes, new Map(own), onForm)]);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, next) => all + next, 0);
