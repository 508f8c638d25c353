/**
 * The text file of an essay: its words in blocks of BLOCK positions, each deflated into a slot of one size, so that
 * the position of a hit gives the byte range to fetch.
 */
import { deflateRawSync } from 'node:zlib';
import * as format from '../format.ts';
import type { Place } from './places.ts';
import type { EssayRecord, RecordedPlace } from './record.ts';

const { BLOCK, LENGTH_BYTES, SLOT_UNIT } = format;

export interface TextFile {
  readonly bytes: Uint8Array;
  /** Bytes of a slot, in units of SLOT_UNIT. */
  readonly slot: number;
}

export interface TextNotes {
  /** By index of a place: the same words elsewhere, and the source that it is quoted from. */
  readonly repeats: ReadonlyMap<number, format.Repeat>;
  readonly sources: ReadonlyMap<number, string>;
}

/** `record` is made of `places`. */
export function makeTextFile(
  essay: format.EssayCard,
  places: readonly Place[],
  record: Pick<EssayRecord, 'places' | 'positions'>,
  notes: TextNotes,
): TextFile {
  const begins = [...record.places.map(({ position }) => position), record.positions];
  const map = format.packLengths(
    places.map(({ kind }, at) => ({ kind, length: (begins[at + 1] ?? 0) - (begins[at] ?? 0) })),
  );
  const parts = cutParts(places, record.places, notes);
  const blocks = Array.from({ length: Math.ceil(record.positions / BLOCK) }, (_, at) => {
    const block: format.TextBlock = { essay, map, places: parts[at] ?? [] };
    return deflateRawSync(JSON.stringify(block));
  });
  const slot = Math.ceil((LENGTH_BYTES + Math.max(...blocks.map(({ length }) => length))) / SLOT_UNIT);
  // The file ends with the last block, not with its slot.
  const end = (blocks.length - 1) * slot * SLOT_UNIT + LENGTH_BYTES + (blocks.at(-1)?.length ?? 0);
  const bytes = Buffer.alloc(end);
  for (const [at, block] of blocks.entries())
    bytes.set(block, bytes.writeUInt32BE(block.length, at * slot * SLOT_UNIT));
  return { bytes, slot };
}

/** The words of each block. A place is cut before the first word that is in the next block. */
function cutParts(
  places: readonly Place[],
  recorded: readonly RecordedPlace[],
  { repeats, sources }: TextNotes,
): format.TextPart[][] {
  const blocks: format.TextPart[][] = [];
  for (const [index, { anchor, text: read }] of places.entries()) {
    const { position = 0, starts = new Uint32Array() } = recorded[index] ?? {};
    const [repeat, source] = [repeats.get(index), sources.get(index)];
    const text = read();
    for (let word = 0, from = 0; word < starts.length || word === 0; ) {
      const block = Math.floor((position + word) / BLOCK);
      word = (block + 1) * BLOCK - position;
      const to = starts[word] ?? text.length;
      const part = [index, anchor ?? '', text.slice(from, to)] as const;
      blocks[block] ??= [];
      if (source !== undefined) blocks[block].push([...part, repeat ?? null, source]);
      else blocks[block].push(repeat === undefined ? part : [...part, repeat]);
      from = to;
    }
  }
  return blocks;
}
