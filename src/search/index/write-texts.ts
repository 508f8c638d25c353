/**
 * The text of an essay in blocks of some four kilobytes, each in a slot of one file: a browser asks for the range
 * that has the paragraphs it shows. A host that knows no ranges sends the whole file, which is one essay and still
 * right.
 */
import { textsFile } from '../format/file-names.ts';
import type { TextBlock, TextPlace } from '../format/text-block.ts';
import type { FileSink } from './file-sink.ts';

/** Characters of text a block; about 4 kB compressed. */
const FULL = 9_000;

/** Gives how many places each block has; `sized` takes the lengths of their slots. */
export async function writeTexts(
  essay: number,
  { title, slug, places }: TextBlock,
  sink: FileSink,
  sized: (sizes: readonly number[]) => void,
): Promise<number[]> {
  const blocks = cutBlocks(places);
  const pieces = blocks.map((cut) => encode({ title, slug, places: cut }));
  await sink.writeSlots(textsFile(essay), pieces, sized);
  return blocks.map(({ length }) => length);
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
