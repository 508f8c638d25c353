/**
 * The texts of the essays in blocks of some four kilobytes, each in a slot, a few essays to a file: a browser asks
 * for the range that has the paragraphs it shows. A host that knows no ranges sends the whole file, and is still
 * right.
 */
import { textsFile } from '../format/file-names.ts';
import { ESSAYS_A_FILE } from '../format/slots.ts';
import type { Repeat, TextBlock, TextPlace } from '../format/text-block.ts';
import type { FileSink } from './file-sink.ts';
import type { LastTexts } from './last-texts.ts';
import type { OutlinedEssay } from './outline-essays.ts';
import { createSlotWriter } from './slot-writer.ts';

/** Characters of text a block; about 4 kB compressed. */
const FULL = 9_000;

export interface WrittenTexts {
  /** As in `EssayColumns.blocks`. */
  readonly blocks: readonly (readonly number[])[];
  /** As in `EssayColumns.sizes`. */
  readonly sizes: readonly (readonly number[])[];
}

export interface TextsOptions {
  readonly essays: readonly OutlinedEssay[];
  /** What repeats of each essay, by index of its places. */
  readonly repeats: readonly ReadonlyMap<number, Repeat>[];
  readonly sink: FileSink;
  readonly last?: LastTexts | null;
  /** Where an essay's blocks stand in the last index as they are to be; null where they don't. */
  readonly lastOf?: (essay: number) => number | null;
}

export function writeTexts({
  essays,
  repeats,
  sink,
  last = null,
  lastOf = () => null,
}: TextsOptions): WrittenTexts {
  const slots = createSlotWriter(sink, textsFile, Infinity, last?.pieces);
  const blocks: (readonly number[])[] = [];
  for (const [index, essay] of essays.entries()) {
    const before = lastOf(index);
    if (last !== null && before !== null) {
      for (const piece of last.piecesOf(before)) slots.keep(piece);
      blocks.push(last.blocksOf(before));
    } else blocks.push(addEssay(essay, repeats[index] ?? new Map()));
    if ((index + 1) % ESSAYS_A_FILE === 0) slots.end();
  }
  slots.end();
  return { blocks, sizes: share(slots.sizes, blocks) };

  function addEssay({ essay, places, numbers }: OutlinedEssay, own: ReadonlyMap<number, Repeat>): number[] {
    const texts = places.map(({ anchor, text }, index): TextPlace => {
      const repeat = own.get(index);
      return repeat === undefined ? [anchor, text()] : [anchor, text(), repeat];
    });
    const [title = 0] = numbers;
    const begins: number[] = [];
    let next = 0;
    let last = 0;
    for (const part of cutBlocks(texts)) {
      const own = numbers.slice(next, next + part.length).map((number) => number - title);
      next += part.length;
      begins.push((own[0] ?? 0) - last);
      last = own[0] ?? 0;
      const steps = own.map((number, index) => number - (own[index - 1] ?? 0));
      slots.add(encode({ title: essay.record.title, slug: essay.slug, places: part, steps }));
    }
    return begins;
  }
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

/** The sizes of all blocks, essay by essay. */
function share(sizes: readonly number[], blocks: readonly (readonly number[])[]): number[][] {
  let next = 0;
  return blocks.map(({ length }) => {
    next += length;
    return sizes.slice(next - length, next);
  });
}

const encode = (block: TextBlock): Uint8Array => new TextEncoder().encode(JSON.stringify(block));
