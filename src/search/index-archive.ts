/**
 * Makes the search index from the archive's words, not from its pages: what is indexed is what `numberParagraphs`
 * numbered. The texts are read once (`collect-words.ts`); all files are made from that reading, in one order, so
 * that the same archive gives the same files.
 *
 * Our own index and no longer Pagefind's, after measuring both (src/docs/search.md): a word costs a reader 44 kB
 * and more there and 9 kB here, a phrase of common words more than a megabyte there and at worst 270 kB here, and
 * building takes half the time and less than half the memory.
 */
import type { Archive } from '../archive/archive.ts';
import { asPersonId } from '../archive/schema/id.ts';
import { FACETS_FILE, START_FILE } from './format/file-names.ts';
import { PLACE_KINDS, type StartTable } from './format/start-table.ts';
import type { Repeat } from './format/text-block.ts';
import { createFacetCollector } from './index/collect-facets.ts';
import { createWordCollector } from './index/collect-words.ts';
import { createFileSink } from './index/file-sink.ts';
import { findRepeats } from './index/find-repeats.ts';
import { listPlaces } from './index/list-places.ts';
import { listStems } from './index/list-stems.ts';
import { type Place, readPlaces } from './index/read-places.ts';
import { writePairs } from './index/write-pairs.ts';
import { writeSpellings } from './index/write-spellings.ts';
import { writeTexts } from './index/write-texts.ts';
import { writeWords } from './index/write-words.ts';

/** Writes the index of all essays into `outDir`. */
export async function indexArchive(archive: Archive, outDir: string): Promise<void> {
  const sink = createFileSink(outDir);
  const essays = [...archive.essays.values()];
  const words = createWordCollector();
  const facets = createFacetCollector(archive);
  const firstPlace: number[] = [];
  const counts: number[][] = [];
  const anchors: (string | null)[] = [];
  const essayOf: number[] = [];
  for (const [index, essay] of essays.entries()) {
    const places = readPlaces(essay);
    firstPlace.push(anchors.length);
    facets.add(essay, places, anchors.length);
    counts.push(countKinds(places));
    for (const { anchor, text } of places) {
      words.add(text);
      anchors.push(anchor);
      essayOf.push(index);
    }
  }
  const collected = words.done();
  const language = archive.language.split('-')[0] ?? archive.language;

  const repeats = findRepeats(collected);
  const blocks: (readonly number[])[] = [];
  const sizes: (readonly number[])[] = [];
  for (const [index, essay] of essays.entries()) {
    const first = firstPlace[index] ?? 0;
    const places = readPlaces(essay).map(({ anchor, text }, at) => {
      const repeat = repeatOf(first + at, index);
      return repeat === null ? ([anchor, text] as const) : ([anchor, text, repeat] as const);
    });
    const block = { title: essay.record.title, slug: essay.slug, places };
    blocks.push(
      await writeTexts(index, block, sink, (own) => {
        sizes[index] = own;
      }),
    );
  }

  const places = listPlaces(collected);
  const lists = await writeWords(listStems(collected.forms, places, facets.lists(), language), sink);
  const pairSizes = await writePairs(collected, sink);
  const spellings = await writeSpellings(
    collected.forms.map((form, index) => ({ form, occurrences: places.occurrences(index) })),
    collected.words.length,
    sink,
  );
  await sink.write(FACETS_FILE, encode(facets.table()));
  // Only now all lengths are known.
  await sink.settle();

  const people = [...new Set(essays.flatMap(({ record }) => record.author))];
  const series = [...archive.series.values()];
  const table: StartTable = {
    version: sink.digest(),
    language,
    words: lists.first,
    wordSizes: lists.sizes(),
    pairSizes: pairSizes(),
    spellings,
    series: series.map(({ id, label }) => ({ id, label })),
    people: people.map((id) => ({ id, name: nameOf(archive, id) })),
    essays: {
      series: essays.map((essay) => series.findIndex(({ id }) => id === essay.series)),
      number: essays.map(({ number }) => number ?? 0),
      date: essays.map(({ record }) => record.date),
      people: essays.map(({ record }) => record.author.map((id) => people.indexOf(id))),
      places: counts,
      blocks,
      sizes,
    },
  };
  await sink.write(START_FILE, encode(table));
  await sink.settle();

  /** Where other essays have the words of this place; null where none has. */
  function repeatOf(place: number, essay: number): Repeat | null {
    const group = repeats.get(place) ?? [];
    const also: (readonly [number, string, string])[] = [];
    let others = 0;
    for (const other of group) {
      const [where, anchor] = [essayOf[other], anchors[other]];
      if (where === undefined || where === essay || anchor === undefined || anchor === null) continue;
      others++;
      if (also.length < MOST_REPEATS) also.push([where, anchor, essays[where]?.slug ?? '']);
    }
    return others === 0 ? null : { passage: group[0] ?? place, others, also };
  }
}

/** Places listed of those that repeat a passage; more are counted. */
const MOST_REPEATS = 6;

function countKinds(places: readonly Place[]): number[] {
  return PLACE_KINDS.slice(1).map((wanted) => places.filter(({ kind }) => kind === wanted).length);
}

const nameOf = (archive: Archive, id: string): string => archive.people.get(asPersonId(id))?.name ?? id;

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
