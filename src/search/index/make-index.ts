/** Makes the index anew: the texts are read once, and all its files are made from that reading. */
import { FACETS_FILE } from '../format/file-names.ts';
import { createWordCollector } from './collect-words.ts';
import { countPairPieces } from './count-pair-pieces.ts';
import { createFileSink } from './file-sink.ts';
import { findRepeats } from './find-repeats.ts';
import type { IndexInput, WrittenIndex } from './index-input.ts';
import { digestRepeats, type EssayState } from './index-state.ts';
import { listPlaces } from './list-places.ts';
import { listStems } from './list-stems.ts';
import { writePairs } from './write-pairs.ts';
import { writeSpellings } from './write-spellings.ts';
import { writeStart } from './write-start.ts';
import { writeTexts } from './write-texts.ts';
import { writeWords } from './write-words.ts';

export function makeIndex({ outline, facets, names, language, outDir }: IndexInput): WrittenIndex {
  const sink = createFileSink(outDir);
  const collector = createWordCollector();
  const read = outline.map(({ places, numbers, digest }): Omit<EssayState, 'repeats'> => {
    const added = places.map(({ text }, index) => collector.add(text(), numbers[index] ?? 0));
    return {
      digest,
      prints: added.map(({ print }) => print),
      words: added.reduce((sum, { words }) => sum + words, 0),
      pairs: added.reduce((sum, { pairs }) => sum + pairs, 0),
    };
  });
  const collected = collector.done();

  const repeats = findRepeats(
    outline,
    read.map(({ prints }) => prints),
  );
  const texts = writeTexts({ essays: outline, repeats, sink });

  const placesOfForms = new Map<string, number>();
  const words = writeWords(
    listStems({
      forms: collected.forms,
      placesOf: listPlaces(collected),
      filters: facets.lists,
      language,
      onForm: (form, places) => placesOfForms.set(form, places),
    }),
    sink,
  );
  const pairs = read.reduce((sum, essay) => sum + essay.pairs, 0);
  const pairSizes = writePairs(collected, countPairPieces(pairs), sink);
  const spellings = writeSpellings(placesOfForms, collected.words.length, sink);
  sink.write(FACETS_FILE, new TextEncoder().encode(JSON.stringify(facets.table)));
  writeStart(
    names,
    outline,
    {
      language,
      words: words.first,
      wordSizes: words.sizes,
      pairSizes,
      spellings,
      blocks: texts.blocks,
      sizes: texts.sizes,
    },
    sink,
  );
  return {
    digests: sink.digests,
    kept: sink.kept,
    essays: read.map((essay, index) => ({ ...essay, repeats: digestRepeats(repeats[index] ?? new Map()) })),
  };
}
