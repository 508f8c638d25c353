/** The texts of an index that stands. */
import { textsFile } from '../format/file-names.ts';
import { ESSAYS_A_FILE } from '../format/slots.ts';
import type { EssayColumns } from '../format/start-table.ts';
import type { TextBlock } from '../format/text-block.ts';
import { type LastPieces, openLastPieces } from './last-pieces.ts';

export interface LastTexts {
  readonly pieces: LastPieces;
  /** The pieces of an essay, by its index. */
  readonly piecesOf: (essay: number) => readonly number[];
  /** As in `EssayColumns.blocks`. */
  readonly blocksOf: (essay: number) => readonly number[];
  /** The words of each place, by its number, counted from the title. */
  readonly textsOf: (essay: number) => Map<number, string>;
}

export function openLastTexts(
  read: (name: string) => Uint8Array,
  { blocks, sizes }: Pick<EssayColumns, 'blocks' | 'sizes'>,
): LastTexts {
  const files: number[][] = [];
  const firsts: number[] = [];
  let first = 0;
  for (const [essay, own] of sizes.entries()) {
    firsts.push(first);
    first += own.length;
    const file = Math.floor(essay / ESSAYS_A_FILE);
    files[file] = [...(files[file] ?? []), ...own];
  }
  const pieces = openLastPieces({ read, nameOf: textsFile, files });
  const piecesOf = (essay: number): number[] =>
    (sizes[essay] ?? []).map((_, block) => (firsts[essay] ?? 0) + block);
  return {
    pieces,
    piecesOf,
    blocksOf: (essay) => blocks[essay] ?? [],
    textsOf(essay) {
      const texts = new Map<number, string>();
      for (const piece of piecesOf(essay)) {
        const block: TextBlock = JSON.parse(new TextDecoder().decode(pieces.raw(piece))); // by write-texts.ts
        let number = 0;
        for (const [index, [, text]] of block.places.entries()) {
          number += block.steps[index] ?? 0;
          texts.set(number, text);
        }
      }
      return texts;
    },
  };
}
