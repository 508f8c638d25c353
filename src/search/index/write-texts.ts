/**
 * The text of an essay in blocks of some four kilobytes, each compressed by itself, one after another in one
 * file: a browser asks for the range that has the paragraphs it shows. A host that knows no ranges sends the whole
 * file, which is one essay and still right.
 */
import { textsFile } from '../format/file-names.ts';
import { BLOCK_UNIT } from '../format/start-table.ts';
import type { TextBlock, TextPlace } from '../format/text-block.ts';
import { type FileSink, gzipBytes } from './file-sink.ts';

export interface EssayBlocks {
  /** Places of each block. */
  readonly places: readonly number[];
  /** Units of `BLOCK_UNIT` bytes. */
  readonly sizes: readonly number[];
}

/** Characters of text a block; about 4 kB compressed. */
const FULL = 9_000;

export async function writeTexts(
  essay: number,
  { title, slug, places }: TextBlock,
  sink: FileSink,
): Promise<EssayBlocks> {
  const blocks = cutBlocks(places);
  const packed = await Promise.all(
    blocks.map(async (cut) => pad(await gzipBytes(encode({ title, slug, places: cut })))),
  );
  const whole = new Uint8Array(packed.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const bytes of packed) {
    whole.set(bytes, at);
    at += bytes.length;
  }
  await sink.writeRaw(textsFile(essay), whole);
  return {
    places: blocks.map(({ length }) => length),
    sizes: packed.map(({ length }) => length / BLOCK_UNIT),
  };
}

function cutBlocks(places: readonly TextPlace[]): TextPlace[][] {
  const blocks: TextPlace[][] = [];
  let length = FULL;
  for (const place of places) {
    const [, text] = place;
    if (length + text.length > FULL) {
      blocks.push([]);
      length = 0;
    }
    blocks.at(-1)?.push(place);
    length += text.length;
  }
  return blocks;
}

const encode = (block: TextBlock): Uint8Array => new TextEncoder().encode(JSON.stringify(block));

/** Four bytes of length, the bytes, and nothing up to a whole unit. */
function pad(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 4) / BLOCK_UNIT) * BLOCK_UNIT);
  new DataView(padded.buffer).setUint32(0, bytes.length, true);
  padded.set(bytes, 4);
  return padded;
}
