/** The table that a search begins with, once all else of the index is written. */
import { createHash } from 'node:crypto';
import type { Archive } from '../../archive/archive.ts';
import { asPersonId } from '../../archive/schema/id.ts';
import { START_FILE } from '../format/file-names.ts';
import type { StartTable } from '../format/start-table.ts';
import { compareUnits } from './compare-units.ts';
import type { FileSink } from './file-sink.ts';
import type { OutlinedEssay } from './outline-archive.ts';

export interface StartParts
  extends Pick<StartTable, 'language' | 'words' | 'wordSizes' | 'pairSizes' | 'spellings'>,
    Pick<StartTable['essays'], 'blocks' | 'sizes'> {}

export function writeStart(
  archive: Archive,
  outline: readonly OutlinedEssay[],
  parts: StartParts,
  sink: FileSink,
): void {
  const essays = outline.map(({ essay }) => essay);
  const people = [...new Set(essays.flatMap(({ record }) => record.author))];
  const series = [...archive.series.values()];
  const table: StartTable = {
    version: versionOf(sink.digests),
    language: parts.language,
    words: parts.words,
    wordSizes: parts.wordSizes,
    pairSizes: parts.pairSizes,
    spellings: parts.spellings,
    series: series.map(({ id, label }) => ({ id, label })),
    people: people.map((id) => ({ id, name: archive.people.get(asPersonId(id))?.name ?? id })),
    essays: {
      series: essays.map((essay) => series.findIndex(({ id }) => id === essay.series)),
      number: essays.map(({ number }) => number ?? 0),
      date: essays.map(({ record }) => record.date),
      people: essays.map(({ record }) => record.author.map((id) => people.indexOf(id))),
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
