/** Texts of places, fetched by the block that holds them. */
import { textsFile } from '../format/file-names.ts';
import type { EssayColumns } from '../format/start-table.ts';
import type { TextBlock } from '../format/text-block.ts';
import { keep } from './keep.ts';
import type { ReadFile } from './read-file.ts';
import { readSlot } from './read-slot.ts';

export interface Texts {
  /** Which block of an essay holds a place, counted from the essay's title as 0. */
  readonly blockOf: (essay: number, local: number) => number;
  readonly block: (essay: number, block: number) => Promise<ReadBlock>;
}

export interface ReadBlock extends TextBlock {
  /** The number, counted from the title, of its first place. */
  readonly from: number;
}

export function openTexts(read: ReadFile, { blocks, sizes }: Pick<EssayColumns, 'blocks' | 'sizes'>): Texts {
  const load = keep(async (name): Promise<ReadBlock> => {
    const [essay = 0, block = 0] = name.split('/').map(Number);
    const bytes = await readSlot(read, textsFile(essay), sizes[essay] ?? [], block);
    const decoded: TextBlock = JSON.parse(new TextDecoder().decode(bytes)); // by write-texts.ts
    return { ...decoded, from: sum(blocks[essay]?.slice(0, block)) };
  });
  return {
    blockOf(essay, local) {
      let end = 0;
      const index = (blocks[essay] ?? []).findIndex((count) => {
        end += count;
        return local < end;
      });
      return Math.max(0, index);
    },
    block: (essay, block) => load(`${essay}/${block}`),
  };
}

const sum = (numbers: readonly number[] = []): number => numbers.reduce((all, next) => all + next, 0);
