/** Texts of places, fetched by the block that holds them. */
import { textsFile } from '../format/file-names.ts';
import { ESSAYS_A_FILE } from '../format/slots.ts';
import type { EssayColumns } from '../format/start-table.ts';
import type { TextBlock, TextPlace } from '../format/text-block.ts';
import { keep } from './keep.ts';
import type { ReadFile } from './read-file.ts';
import { readSlot } from './read-slot.ts';

export interface Texts {
  /** Which block of an essay holds a place, counted from the essay's title as 0. */
  readonly blockOf: (essay: number, local: number) => number;
  readonly block: (essay: number, block: number) => Promise<ReadBlock>;
}

export interface ReadBlock extends TextBlock {
  /** The number of each place, counted from the title. */
  readonly numbers: readonly number[];
  /** The place with such a number. */
  readonly at: (local: number) => TextPlace | undefined;
}

export function openTexts(read: ReadFile, { blocks, sizes }: Pick<EssayColumns, 'blocks' | 'sizes'>): Texts {
  const load = keep(async (name): Promise<ReadBlock> => {
    const [essay = 0, block = 0] = name.split('/').map(Number);
    const file = Math.floor(essay / ESSAYS_A_FILE);
    const before = sizes.slice(file * ESSAYS_A_FILE, essay).flat();
    const bytes = await readSlot(
      read,
      textsFile(file),
      [...before, ...(sizes[essay] ?? [])],
      before.length + block,
    );
    const decoded: TextBlock = JSON.parse(new TextDecoder().decode(bytes)); // by write-texts.ts
    let last = 0;
    const numbers = decoded.steps.map((step) => {
      last += step;
      return last;
    });
    return { ...decoded, numbers, at: (local) => decoded.places[numbers.indexOf(local)] };
  });
  return {
    blockOf(essay, local) {
      let begins = 0;
      const after = (blocks[essay] ?? []).findIndex((step) => {
        begins += step;
        return begins > local;
      });
      return (after < 0 ? (blocks[essay]?.length ?? 0) : after) - 1;
    },
    block: (essay, block) => load(`${essay}/${block}`),
  };
}
