/** The table that a search begins with, once all else of the index is written. */
import { createHash } from 'node:crypto';
import { START_FILE } from '../format/file-names.ts';
import type { StartTable } from '../format/start-table.ts';
import { compareUnits } from './compare-units.ts';
import type { FileSink } from './file-sink.ts';
import type { IndexFrame } from './index-input.ts';
import type { OutlinedEssay } from './outline-essays.ts';

export interface StartParts
  extends Pick<StartTable, 'language' | 'words' | 'wordSizes' | 'pairSizes' | 'spellings'>,
    Pick<StartTable['essays'], 'blocks' | 'sizes'> {}

export function writeStart(
  { series, people }: IndexFrame['names'],
  outline: readonly OutlinedEssay[],
  parts: StartParts,
  sink: FileSink,
): void {
  const essays = outline.map(({ essay }) => essay);
  const placeOf = new Map(people.map(({ id }, place) => [id, place]));
  const table: StartTable = {
    version: versionOf(sink.digests),
    language: parts.language,
    words: parts.words,
    wordSizes: parts.wordSizes,
    pairSizes: parts.pairSizes,
    spellings: parts.spellings,
    series,
    people,
    essays: {
      series: essays.map((essay) => series.findIndex(({ id }) => id === essay.series)),
      number: essays.map(({ number }) => number ?? 0),
      date: essays.map(({ record }) => record.date),
      people: essays.map(({ record }) => record.author.map((id) => placeOf.get(id) ?? -1)),
      many: outline.map(({ places }) => places.length),
      runs: outline.map(({ runs }) => runs),
      blocks: parts.blocks,
      sizes: parts.sizes,
    },
  };
  sink.write(START_FILE, new TextEncoder().encode(JSON.stringify(table)));
}

/** A short name of all that the other files hold. */
function versionOf(digests: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [name, digest] of [...digests].sort(([a], [b]) => compareUnits(a, b)))
    hash.update(`${digest}  ${name}\n`);
  return hash.digest('hex').slice(0, 12);
}
