/**
 * The text file of an essay: its words in blocks of BLOCK positions, each deflated into a slot of one size, so that
 * the position of a hit says which bytes to ask for.
 */
import { deflateRawSync } from 'node:zlib';
import {
  BLOCK,
  type EssayCard,
  LENGTH_BYTES,
  packLengths,
  type Repeat,
  SLOT_UNIT,
  type TextBlock,
  type TextPart,
} from '../format.ts';
import type { Place } from './places.ts';
import type { EssayRecord, RecordedPlace } from './record.ts';

export interface TextFile {
  readonly bytes: Uint8Array;
  /** Bytes of a slot, in units of SLOT_UNIT. */
  readonly slot: number;
}

export interface TextNotes {
  /** By index of a place: the same words elsewhere, and the source that it is quoted from. */
  readonly repeats: ReadonlyMap<number, Repeat>;
  readonly sources: ReadonlyMap<number, string>;
}

/** `record` is made of `places`. */
export function makeTextFile(
  essay: EssayCard,
  places: readonly Place[],
  record: Pick<EssayRecord, 'places' | 'positions'>,
  notes: TextNotes,
): TextFile {
  const map = packLengths(
    places.map(({ kind }, at) => ({
      kind,
      length: (record.places[at + 1]?.position ?? record.positions) - (record.places[at]?.position ?? 0),
    })),
  );
  const parts = cutParts(places, record.places, notes);
  const blocks = Array.from({ length: Math.ceil(record.positions / BLOCK) }, (_, at) => {
    const block: TextBlock = { essay, map, places: parts[at] ?? [] };
    return deflateRawSync(JSON.stringify(block));
  });
  const slot = Math.ceil((LENGTH_BYTES + Math.max(...blocks.map(({ length }) => length))) / SLOT_UNIT);
  // The file ends with the last block, not with its slot.
  const end = (blocks.length - 1) * slot * SLOT_UNIT + LENGTH_BYTES + (blocks.at(-1)?.length ?? 0);
  const bytes = Buffer.alloc(end);
  for (const [at, block] of blocks.entries()) {
    const start = bytes.writeUInt32BE(block.length, at * slot * SLOT_UNIT);
    bytes.set(block, start);
  }
  return { bytes, slot };
}

/** The words of each block. A place is cut before the first word that lies in the next block. */
function cutParts(
  places: readonly Place[],
  recorded: readonly RecordedPlace[],
  { repeats, sources }: TextNotes,
): TextPart[][] {
  const blocks: TextPart[][] = [];
  for (const [index, place] of places.entries()) {
    const { position = 0, starts = new Uint32Array() } = recorded[index] ?? {};
    const { anchor } = place;
    const text = place.text();
    let from = 0;
    for (let word = 0; word < starts.length || word === 0; ) {
      const block = Math.floor((position + word) / BLOCK);
      word = (block + 1) * BLOCK - position;
      const to = word < starts.length ? starts[word] : text.length;
      const part = [index, anchor ?? '', text.slice(from, to)] as const;
      const [repeat, source] = [repeats.get(index), sources.get(index)];
      const list = blocks[block] ?? [];
      blocks[block] = list;
      if (source !== undefined) list.push([...part, repeat ?? null, source]);
      else if (repeat !== undefined) list.push([...part, repeat]);
      else list.push(part);
      from = to ?? text.length;
    }
  }
  return blocks;
}
